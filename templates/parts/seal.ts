/** The site's icon, a cinnabar seal with the ruled lines of a notebook; inline, so that it costs no request. */

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#a23a22"/>' +
  '<path d="M8 10h16M8 16h16M8 22h9" stroke="#fbfaf6" stroke-width="2.5"/></svg>';

export const seal = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
