/** What highlight.js says of a piece of code → the ink that it is drawn in (code.css). */

/**
 * https://highlightjs.readthedocs.io/en/latest/css-classes-reference.html; after a space, only within the other.
 * What is not here is drawn as what it stands in.
 */
const scopes: Readonly<Record<string, string>> = {
  comment: 'comment',
  keyword: 'deletion,keyword,operator,template-tag,type',
  constant:
    'attribute,built_in,bullet,char.escape,code,literal,literal keyword,number,section,symbol,tag attr,variable.constant,variable.language',
  name: 'template-variable,title.class,variable',
  function: 'meta,meta keyword,selector-attr,selector-class,selector-id,selector-pseudo,title',
  markup: 'addition,attr,name,quote,selector-tag',
  string: 'link,regexp,string',
  '': 'subst',
};

export const inks: ReadonlyMap<string, string> = new Map(
  Object.entries(scopes).flatMap(([ink, names]) =>
    names.split(',').map((scope): [string, string] => [scope, ink]),
  ),
);

/**
 * @param around the scope that it stands in
 * @returns an empty one for plain text, and nothing where the surroundings decide
 */
export function inkOf(scope: string, around: string): string | undefined {
  const ink = inks.get(`${around} ${scope}`) ?? inks.get(scope);
  const tier = scope.lastIndexOf('.');
  return ink === undefined && tier > 0 ? inkOf(scope.slice(0, tier), around) : ink;
}
