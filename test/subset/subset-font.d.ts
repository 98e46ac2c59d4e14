/** The one function of subset-font, which has no types of its own. */

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly keepAllGlyphs?: boolean; readonly targetFormat: 'sfnt' | 'woff2' },
  ): Promise<Buffer>;
}
