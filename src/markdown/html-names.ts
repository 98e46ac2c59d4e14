/** The names of all elements that HTML has or had, and those of drawings, to tell a tag from a type such as `vector<T>`. */

// https://html.spec.whatwg.org/multipage/indices.html#elements-3
const current = `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite
  code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu
  meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script
  search section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot
  th thead time title tr track u ul var video wbr`;
// https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
const obsolete = `acronym applet basefont bgsound big blink center dir font frame frameset image isindex keygen listing
  marquee menuitem multicol nextid nobr noembed noframes plaintext rb rtc spacer strike tt xmp`;
const drawing = `animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix
  fegaussianblur feoffset filter foreignobject g line lineargradient marker mask metadata path pattern polygon polyline
  radialgradient rect stop symbol text textpath tspan use`;

const names: ReadonlySet<string> = new Set(`${current} ${obsolete} ${drawing}`.split(/\s+/));

export const isHtmlName = (name: string): boolean => names.has(name.toLowerCase());
