/** What KaTeX draws a formula as before it writes HTML: nodes of several kinds, told apart by what they have. */

/** https://github.com/KaTeX/KaTeX/blob/main/src/domTree.ts and mathMLTree.ts */
export interface KatexNode {
  /** The name of an element of MathML. */
  readonly type?: string;
  readonly text?: string;
  readonly children?: readonly KatexNode[];
  readonly classes?: readonly string[];
  readonly style?: Readonly<Record<string, string | undefined>>;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Of a symbol: how much it leans into what follows, in em. */
  readonly italic?: number;
  /** Of a space in MathML that is a character. */
  readonly character?: string | null;
  readonly width?: number | null;
  /** Of a path of SVG. */
  readonly pathName?: string;
  readonly src?: string;
  toMarkup(): string;
}

declare module 'katex' {
  /** Exported for uses like ours: https://github.com/KaTeX/KaTeX/blob/main/katex.ts */
  export function __renderToDomTree(tex: string, options: KatexOptions): KatexNode;
}
