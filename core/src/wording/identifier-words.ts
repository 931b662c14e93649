/** Words that are written in capitals, or in a spelling of their own, wherever they stand. By their lower-case form. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    ...'AI API BIC CRM CSV DNS EAN ERP FAQ FTP GDPR GPS GTIN GUID HR HTML HTTP HTTPS IBAN ID IP ISBN ISO JSON JWT KPI LDAP LLM MCP MFA MMS OCR OTP PDF PII QR RSS'.split(' '),
    ...'SAML SFTP SKU SLA SMS SQL SSH SSL SSO SVG TLS UI UPC URI URL USB UTC UUID VAT VIN VM VPN XML PNG JPG JPEG GIF DOCX XLSX PPTX'.split(' '),
    ...'IDs APIs URLs URIs PDFs FAQs SKUs KPIs VMs GUIDs UUIDs'.split(' '),
    // Names of products that mean nothing else in an identifier.
    ...'Azure Bitcoin Dataverse Dropbox Entra Facebook Gmail Google Instagram Jira Mailchimp Microsoft OneNote Salesforce Shopify Trello Twilio Twitter Zendesk'.split(' '),
    ...'OAuth OAuth2 OData GitHub SharePoint OneDrive PowerPoint YouTube LinkedIn WhatsApp PayPal DocuSign HubSpot JavaScript GraphQL QuickBooks WordPress'.split(' '),
  ].map((word) => [word.toLowerCase(), word]),
);

/** Names with a capital inside, which are one word all the same. */
const CAMEL_NAMES = [...SPELLINGS.values()].filter((word) => /\p{Ll}\p{Lu}|^\p{Lu}\p{Lu}\p{Ll}{2}/u.test(word));

/** A plural in capitals (`IDs`), capitals (`PDF` of `PDFFile`), a word, a number. */
const WORD = new RegExp(`${CAMEL_NAMES.join('|')}|\\p{Lu}{2,}s(?!\\p{Ll})|\\p{Lu}+(?!\\p{Ll})\\p{N}*|\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}]+\\p{N}*|\\p{N}+`, 'gu');

/**
 * The words of an identifier, in lower case except for abbreviations: `GetContactByID_V2` → get, contact, by, ID, v2.
 * Only letters and digits are left, so that whatever is made of the words holds no forbidden character.
 */
export function wordsOf(identifier: string): readonly string[] {
  const found = identifier.match(WORD) ?? [];
  const shouting = !/\p{Ll}/u.test(identifier);
  return found.map((word) => spell(word, shouting));
}

/** Whether a word has a spelling of its own, so that it stays as it is even at the start of a sentence. */
export function isAbbreviation(word: string): boolean {
  return /\p{Lu}/u.test(word);
}

function spell(word: string, shouting: boolean): string {
  const known = SPELLINGS.get(word.toLowerCase());
  if (known !== undefined) return known;
  const isCapitals = /^(?:\p{Lu}{2,}s?\p{N}*|\p{Lu}\p{N}+)$/u.test(word) && !/^V\d+$/.test(word);
  return isCapitals && !shouting ? word : word.toLowerCase();
}
