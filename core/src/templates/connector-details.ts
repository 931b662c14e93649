import { siteOf } from '../wording/site-of.js';
import { detailFault } from './detail-fault.js';

/** What somebody says of a connector that they begin. */
export interface ConnectorDetails {
  /** The name of the product or service; becomes the name of the connector. */
  readonly title: string;
  /** Where the service is: a host name without scheme. */
  readonly host: string;
  /** Who publishes the connector. */
  readonly publisher: string;
  /** `#rrggbb`, the background of the icon. */
  readonly brandColor: string;
}

/** The host that stands in where nobody names one: it is reserved for examples, so that it never answers. */
export const EXAMPLE_HOST = 'api.contoso.example';
const BRAND_COLOR = '#2d6cdf';

/** The details, with what nobody said made of the others. A publisher is guessed from the host, else it is the title. */
export function completeDetails({ title, host = EXAMPLE_HOST, publisher = guessPublisher(host, title), brandColor = BRAND_COLOR }: Partial<ConnectorDetails> & Pick<ConnectorDetails, 'title'>): ConnectorDetails {
  return { title, host, publisher, brandColor };
}

/** `api.fabrikam-orders.example` → `Fabrikam Orders`; the title for an address of numbers. What no publisher can be called is left out. */
function guessPublisher(host: string, title: string): string {
  const [name = ''] = siteOf(host).split('.');
  const words = name.split(/[-_]+/).filter((word) => word !== '').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  const guesses = [...(/^[\d ]*$/.test(words) ? [] : [words]), title];
  return guesses.find((guess) => detailFault('publisher', guess) === undefined) ?? 'Contoso';
}
