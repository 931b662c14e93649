/** A WSDL 1.1 of an invented service with two operations, as services of .NET describe themselves. */
export const exampleWsdl = (): string => `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="urn:contoso:stock" targetNamespace="urn:contoso:stock">
  <wsdl:types>
    <xs:schema targetNamespace="urn:contoso:stock" elementFormDefault="qualified">
      <xs:element name="GetStock"><xs:complexType><xs:sequence><xs:element name="article" type="xs:string" /><xs:element minOccurs="0" name="warehouse" type="xs:int" /></xs:sequence></xs:complexType></xs:element>
      <xs:element name="GetStockResponse"><xs:complexType><xs:sequence><xs:element name="items" maxOccurs="unbounded" type="tns:Item" /></xs:sequence></xs:complexType></xs:element>
      <xs:complexType name="Item"><xs:sequence><xs:element name="count" type="xs:long" /><xs:element name="next" type="tns:Item" /></xs:sequence></xs:complexType>
    </xs:schema>
  </wsdl:types>
  <wsdl:message name="GetStockIn"><wsdl:part name="parameters" element="tns:GetStock" /></wsdl:message>
  <wsdl:message name="GetStockOut"><wsdl:part name="parameters" element="tns:GetStockResponse" /></wsdl:message>
  <wsdl:portType name="StockPort">
    <wsdl:operation name="GetStock"><wsdl:documentation>How much there is.</wsdl:documentation><wsdl:input message="tns:GetStockIn" /><wsdl:output message="tns:GetStockOut" /></wsdl:operation>
    <wsdl:operation name="Ping"><wsdl:input message="tns:GetStockIn" /><wsdl:output message="tns:GetStockOut" /></wsdl:operation>
  </wsdl:portType>
  <wsdl:binding name="StockSoap" type="tns:StockPort">
    <soap:binding transport="http://schemas.xmlsoap.org/soap/http" />
    <wsdl:operation name="GetStock"><soap:operation soapAction="urn:contoso:stock/GetStock" /></wsdl:operation>
    <wsdl:operation name="Ping"><soap:operation soapAction="urn:contoso:stock/Ping" /></wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="Stock"><wsdl:port name="StockSoap" binding="tns:StockSoap"><soap:address location="https://stock.contoso.example/stock.svc" /></wsdl:port></wsdl:service>
</wsdl:definitions>
`;
