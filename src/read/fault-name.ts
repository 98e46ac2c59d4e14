/** What the system said when a file could not be read, in words. */

const names: ReadonlyMap<unknown, string> = new Map([
  ['EACCES', '没有权限'],
  ['EPERM', '没有权限'],
  ['ENOENT', '不存在'],
  ['ENOTDIR', '不是文件夹'],
  ['EISDIR', '是文件夹'],
  ['ELOOP', '符号链接绕成了圈'],
  ['EMFILE', '打开的文件太多'],
  ['ENAMETOOLONG', '路径太长'],
  ['EIO', '磁盘读写出错'],
]);

export function faultName(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return names.get(code) ?? (typeof code === 'string' ? code : String(error));
}
