/** The elements that a note's HTML may begin: those that are drawn and those that are taken away; any other `<tag>` is text. */

// Of all that HTML has (https://html.spec.whatwg.org/multipage/indices.html#elements-3), not those of a document's head
// nor others that in a note are rather words: `<title>`, `<mask>`, `<data>`.
const drawn = `a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div
  dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt
  ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`;
// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
const obsolete = 'acronym big center font nobr strike tt';
const takenAway = `applet audio button canvas embed fieldset form frame frameset iframe input label legend marquee
  math meter noscript object optgroup option progress script select style svg textarea video`;
const drawing = 'animate circle clippath defs ellipse g lineargradient path polygon polyline rect tspan';

const inText = `a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark nobr q s samp small span
  strike strong sub sup time tt u var wbr`;

const names: ReadonlySet<string> = new Set(`${drawn} ${obsolete} ${takenAway} ${drawing}`.split(/\s+/));

const phrasing: ReadonlySet<string> = new Set(inText.split(/\s+/));

export const isHtmlName = (name: string): boolean => names.has(name.toLowerCase());

/** Elements that stand in running text: a line that begins with one is a paragraph. */
export const isPhrasing = (name: string): boolean => phrasing.has(name.toLowerCase());
