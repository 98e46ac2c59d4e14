/** Makes images of the shortcodes that are images; tells the others, which stand in the page as they were written. */

import type { Emphasis, Image, Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../../report/tell.ts';
import { visit } from '../walk.ts';

const picture = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;
const attribute = (text: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`).exec(text)?.slice(1).find(Boolean) ??
  '';
const words = (text: string): string[] =>
  Array.from(text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, a, b, c]) => a ?? b ?? c ?? '');

/** `{{< figure src="a.png" title="…" >}}`, `{% asset_img 类 a.png 600 400 说明 %}` */
function imageOf(shortcode: string): Image | undefined {
  const [, hugo] = /^\{\{[<%]\s*(?:figure|img|image|imgproc)\s([\s\S]*?)\/?[>%]\}\}$/.exec(shortcode) ?? [];
  if (hugo !== undefined) {
    const url = attribute(hugo, 'src');
    const alt = attribute(hugo, 'caption') || attribute(hugo, 'title') || attribute(hugo, 'alt');
    return url === '' ? undefined : { type: 'image', url, alt };
  }
  const [, hexo] = /^\{%-?\s*(?:asset_img|img)\s([\s\S]*?)-?%\}$/.exec(shortcode) ?? [];
  const parts = words(hexo ?? '');
  const at = parts.findIndex((part) => picture.test(part));
  const [url, ...rest] = at === -1 ? [] : parts.slice(at);
  if (url === undefined) return undefined;
  const [width] = rest.filter((part) => /^\d+$/.test(part));
  const alt = rest.filter((part) => !/^\d+$/.test(part)).join(' ');
  return { type: 'image', url, alt, ...(width && { data: { hProperties: { width } } }) };
}

/** `{% endnote %}` and `{{% /notice %}}` belong to what they end. */
const nameOf = (shortcode: string): string =>
  /[A-Za-z_][\w-]*/.exec(shortcode)?.[0].replace(/^end(?=.)/, '') ?? '';
/** Roles of reStructuredText and d2lbook: https://book.d2l.ai/user/markdown.html */
const role =
  /:(begin_tab|end_tab|label|eqlabel|numref|eqref|cite|width|ref|bibliography|doc|func|class|mod):$/;

export function drawShortcodes() {
  return (tree: Root, file: VFile): void => {
    const told = new Set<string>();
    const tellOnce = (
      name: string,
      message: string,
      advice: string,
      node: Emphasis | Root['children'][number],
    ): void => {
      if (!told.has(name)) tell(file, 'shortcode-is-drawn', node.position, message, advice);
      told.add(name);
    };
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return;
      if (node.type === 'emphasis' && node.data?.shortcode !== undefined) {
        const image = imageOf(node.data.shortcode);
        if (image) {
          parent.children[index] = { ...image, ...(node.position && { position: node.position }) };
          return;
        }
        const name = nameOf(node.data.shortcode);
        tellOnce(
          name,
          `${name} 是别的博客程序的标签，札记不会运行它，照原样放在方框里。`,
          '换成 Markdown 的写法，或者删去它。',
          node,
        );
      }
      if (node.type !== 'text' || parent.children[index + 1]?.type !== 'inlineCode') return;
      const name = role.exec(node.value)?.[1];
      if (name === undefined) return;
      tellOnce(
        'role',
        `:${name}: 是别的方言的标记，札记照原样显示它和同类的标记。`,
        '引用公式、图表写 \\cref{标签}。',
        node,
      );
    });
  };
}
