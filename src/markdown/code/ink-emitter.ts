/** What highlight.js tells while it reads a block → pieces of text, each with its ink. */

import type { Emitter } from 'highlight.js';
import { inkOf } from './ink-of.ts';

export interface Inked {
  readonly text: string;
  /** Empty where the text is plain. */
  readonly ink: string;
}

export class InkEmitter implements Emitter {
  readonly pieces: Inked[] = [];
  readonly #around = [{ scope: '', ink: '' }];

  openNode(scope: string): void {
    const around = this.#around.at(-1) ?? { scope: '', ink: '' };
    this.#around.push({ scope, ink: inkOf(scope, around.scope) ?? around.ink });
  }

  closeNode(): void {
    this.#around.pop();
  }

  startScope(scope: string): void {
    this.openNode(scope);
  }

  endScope(): void {
    this.closeNode();
  }

  addText(text: string): void {
    this.#add(text, this.#around.at(-1)?.ink ?? '');
  }

  __addSublanguage(emitter: Emitter): void {
    if (emitter instanceof InkEmitter) for (const { text, ink } of emitter.pieces) this.#add(text, ink);
  }

  finalize(): void {}

  /** Nobody asks for that of highlight.js. */
  toHTML(): string {
    return '';
  }

  /** Space has no colour, so it goes on with what stands before it. */
  #add(text: string, ink: string): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (last && (last.ink === ink || !/\S/.test(text)))
      this.pieces[this.pieces.length - 1] = { text: last.text + text, ink: last.ink };
    else this.pieces.push({ text, ink });
  }
}
