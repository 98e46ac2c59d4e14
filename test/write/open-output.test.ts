import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Obstacle } from '../../src/report/obstacle.ts';
import { type Disk, openDisk } from '../../src/write/disk.ts';
import { openOutput } from '../../src/write/open-output.ts';
import { scratch, tree } from './scratch.ts';
import { siteOf } from './site-of.ts';

const disk = openDisk();

async function publish(out: string, edition: string, through: Disk = disk): Promise<void> {
  const output = await openOutput(out, through);
  try {
    await output.publish(siteOf(edition));
  } finally {
    await output.close();
  }
}

/** A disk whose n-th change fails, and all after it too when it stays broken. */
function failingAt(n: number, code: string, staysBroken: boolean): Disk & { readonly failed: () => boolean } {
  let count = 0;
  const guard =
    <A extends unknown[]>(change: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      count++;
      if (count === n || (staysBroken && count > n)) throw Object.assign(new Error(code), { code });
      await change(...args);
    };
  return {
    makeFolder: guard(disk.makeFolder),
    write: guard(disk.write),
    copy: guard(disk.copy),
    link: guard(disk.link),
    move: guard(disk.move),
    remove: guard(disk.remove),
    failed: () => count >= n,
  };
}

describe('publishing', () => {
  test('makes the folder, copies files and leaves nothing beside the site', async () => {
    const folder = await scratch();
    await writeFile(join(folder, 'figure.svg'), '<svg/>');
    const output = await openOutput(join(folder, 'a/b/dist'));
    await output.publish([
      { path: 'index.html', body: '首页' },
      { path: 'assets/figure.svg', body: { copyOf: join(folder, 'figure.svg') } },
    ]);
    await output.close();
    expect(await readdir(join(folder, 'a/b'))).toEqual(['dist']);
    expect(await tree(join(folder, 'a/b/dist'))).toEqual({
      '.zhaji': expect.stringContaining('\nassets/figure.svg\nindex.html\n'),
      'assets/figure.svg': '<svg/>',
      'index.html': '首页',
    });
  });

  test('makes what is made on demand, no more at once than there are cores, and says when a file is done', async () => {
    const out = join(await scratch(), 'dist');
    const output = await openOutput(out);
    let [making, most, written] = [0, 0, 0];
    const make = async () => {
      most = Math.max(most, ++making);
      await nextTurn();
      making--;
      return new TextEncoder().encode('图');
    };
    const made = Array.from({ length: 50 }, (_, number) => ({
      path: `assets/${number}.avif`,
      body: { make },
    }));
    await output.publish([...made, ...siteOf('新')], undefined, () => written++);
    await output.close();
    expect(await readFile(join(out, 'assets/49.avif'), 'utf8')).toBe('图');
    expect(written).toBe(50 + siteOf('新').length);
    expect(most).toBe(availableParallelism());
  });

  test('removes the pages of deleted notes', async () => {
    const out = join(await scratch(), 'dist');
    await publish(out, '旧');
    await publish(out, '新');
    expect(Object.keys(await tree(out)).filter((path) => path.includes('旧'))).toEqual([]);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('新'.repeat(100));
  });

  test('a file may take the place of a folder, and a folder that of a file', async () => {
    const out = join(await scratch(), 'dist');
    const output = await openOutput(out);
    await output.publish([
      { path: 'a/b', body: '一' },
      { path: 'c', body: '一' },
    ]);
    await output.publish([
      { path: 'a', body: '二' },
      { path: 'c/d', body: '二' },
    ]);
    await output.close();
    expect(await tree(out)).toEqual({ '.zhaji': expect.anything(), a: '二', 'c/d': '二' });
  });

  test('what stays is not touched, and what a page needs comes before it', async () => {
    const out = join(await scratch(), 'dist');
    const moved: string[] = [];
    const move: Disk['move'] = async (from, to) => {
      moved.push(relative(out, to));
      await disk.move(from, to);
    };
    const output = await openOutput(out, { ...disk, move });
    const style = (edition: string) => ({ path: `s.${edition}.css`, body: edition, isNamedByContent: true });
    await output.publish([{ path: 'a.html', body: '一' }, { path: 'b.html', body: '一' }, style('1')]);
    const { ino } = await lstat(join(out, 'b.html'));
    moved.length = 0;
    await output.publish([{ path: 'a.html', body: '二' }, { path: 'b.html', body: '一' }, style('2')]);
    await output.close();
    expect(moved.filter((path) => !path.startsWith('..'))).toEqual(['s.2.css', 'a.html', '.zhaji']);
    expect((await lstat(join(out, 'b.html'))).ino).toBe(ino);
    expect((await readdir(out)).sort()).toEqual(['.zhaji', 'a.html', 'b.html', 's.2.css']);
  });

  test('a page in pieces is written where any piece differs, though it takes the same room, and only there', async () => {
    const folder = await scratch();
    const output = await openOutput(join(folder, 'dist'));
    const pageOf = (top = '', text = '', foot = '') => {
      const draw = () => [top, new TextEncoder().encode(text), foot];
      return { path: 'a.html', body: { draw, isAsBefore: false } };
    };
    const place = join(folder, 'dist/a.html');
    await output.publish([pageOf('头', '正文', '脚')]);
    const { ino } = await lstat(place);
    // Cut in other places, but the same.
    await output.publish([pageOf('头正', '文', '脚')]);
    expect((await lstat(place)).ino).toBe(ino);
    for (const [top, text, foot] of ['首 正文 脚', '首 本文 脚', '首 本文 尾'].map((page) =>
      page.split(' '),
    )) {
      await output.publish([pageOf(top, text, foot)]);
      expect(await readFile(place, 'utf8')).toBe(`${top}${text}${foot}`);
    }
    await output.close();
  });

  test('can be done many times through one output', async () => {
    const folder = await scratch();
    const output = await openOutput(join(folder, 'dist'));
    for (const edition of ['一', '二', '三']) await output.publish(siteOf(edition));
    await output.close();
    await output.close();
    expect(await readdir(folder)).toEqual(['dist']);
    expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toBe('三'.repeat(100));
  });

  test('follows a link and replaces what it points at, even when that does not exist yet', async () => {
    const folder = await scratch();
    await symlink('real/site', join(folder, 'dist'));
    for (const edition of ['一', '二']) await publish(join(folder, 'dist'), edition);
    expect((await lstat(join(folder, 'dist'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real/site/index.html'), 'utf8')).toBe('二'.repeat(100));
    expect(await readdir(join(folder, 'real'))).toEqual(['site']);
  });

  test.each(['../a', '/a', 'a//b', 'a/./b', 'a\\b', '', 'a/', 'a\nb', '.zhaji'])(
    'refuses the path %j as our own bug',
    async (path) => {
      const folder = await scratch();
      const output = await openOutput(join(folder, 'dist'));
      const fault: unknown = await output.publish([{ path, body: '' }]).catch((error: unknown) => error);
      await output.close();
      expect(fault).toBeInstanceOf(Error);
      expect(fault).not.toBeInstanceOf(Obstacle);
      expect(await readdir(folder)).toEqual([]);
    },
  );

  test.each([
    [['a', 'a'], 'Two output files'],
    [['a', 'a/b'], 'both a file and a folder'],
  ])('refuses colliding paths %j', async (paths, message) => {
    const output = await openOutput(join(await scratch(), 'dist'));
    await expect(output.publish(paths.map((path) => ({ path, body: '' })))).rejects.toThrow(message);
    await output.close();
  });
});

describe('a failure', () => {
  test.each([
    ['ENOSPC', false],
    ['EACCES', false],
    ['ENOSPC', true],
  ])(
    '%s at any change leaves the old site or the new one, and the next build leaves no litter',
    async (code, staysBroken) => {
      for (let n = 1; ; n++) {
        const folder = await scratch();
        const out = join(folder, 'dist');
        await publish(out, '旧');
        const old = await tree(folder);
        const broken = failingAt(n, code, staysBroken);
        const fault: unknown = await publish(out, '新', broken).catch((error: unknown) => error);
        if (!broken.failed()) break;
        if (fault !== undefined) {
          expect(fault).toBeInstanceOf(Obstacle);
          // A disk that stays broken keeps litter, too, until a build finds it whole again.
          if (staysBroken) await (await openOutput(out)).close();
          expect(await tree(folder)).toEqual(old);
        }
        await publish(out, '新');
        expect(await readdir(folder)).toEqual(['dist']);
      }
    },
  );

  test('of a real kind, a file to copy that is gone, leaves the old site and no litter', async () => {
    const folder = await scratch();
    await publish(join(folder, 'dist'), '旧');
    const old = await tree(folder);
    const output = await openOutput(join(folder, 'dist'));
    const files = [...siteOf('新'), { path: 'a.svg', body: { copyOf: join(folder, 'gone.svg') } }];
    await expect(output.publish(files)).rejects.toThrow('ENOENT');
    await output.close();
    expect(await tree(folder)).toEqual(old);
  });

  test('by a file that cannot be made, or an interruption while one is made, leaves the old site', async () => {
    const folder = await scratch();
    await publish(join(folder, 'dist'), '旧');
    const old = await tree(folder);
    for (const isInterrupted of [false, true]) {
      const interrupt = new AbortController();
      let count = 0;
      const make = async () => {
        if (++count < 3) return new Uint8Array();
        interrupt.abort(new Error('interrupted'));
        if (isInterrupted) return new Uint8Array();
        throw new Obstacle('图片坏了');
      };
      const made = Array.from({ length: 99 }, (_, number) => ({ path: `${number}.avif`, body: { make } }));
      const output = await openOutput(join(folder, 'dist'));
      await expect(output.publish(made, interrupt.signal)).rejects.toThrow(
        isInterrupted ? 'interrupted' : '图片坏了',
      );
      await output.close();
      expect(count).toBeLessThan(3 + availableParallelism());
      expect(await tree(folder)).toEqual(old);
    }
  });

  test('by interruption at any change before the swap leaves the old site and no litter', async () => {
    for (let n = 1; n <= siteOf('新').length + 1; n++) {
      const folder = await scratch();
      const out = join(folder, 'dist');
      await publish(out, '旧');
      const old = await tree(folder);
      const interrupt = new AbortController();
      let count = 0;
      const write: Disk['write'] = async (path, body) => {
        if (++count === n) interrupt.abort(new Error('interrupted'));
        await disk.write(path, body);
      };
      const output = await openOutput(out, { ...disk, write });
      await expect(output.publish(siteOf('新'), interrupt.signal)).rejects.toThrow('interrupted');
      await output.close();
      expect(await tree(folder)).toEqual(old);
    }
  });

  test('stops the writing at once', async () => {
    let writes = 0;
    const write: Disk['write'] = async () => {
      writes++;
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const output = await openOutput(join(await scratch(), 'dist'), { ...disk, write });
    await expect(output.publish(siteOf('新', 500))).rejects.toThrow('磁盘满了');
    await output.close();
    expect(writes).toBeLessThan(50);
  });

  test('closing gives up what is being written and what would be written later', async () => {
    const folder = await scratch();
    const output = await openOutput(join(folder, 'dist'));
    const [done] = await Promise.allSettled([output.publish(siteOf('新')), output.close()]);
    expect(done.status).toBe('rejected');
    await expect(output.publish(siteOf('新'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('what a killed build leaves', () => {
  test('between the renames is put back', async () => {
    const folder = await scratch();
    const out = join(folder, 'dist');
    await publish(out, '旧');
    const old = await tree(out);
    await disk.move(out, join(folder, '.dist.zhaji-old'));
    await mkdir(join(folder, '.dist.zhaji-staging'));
    await (await openOutput(out)).close();
    expect(await readdir(folder)).toEqual(['dist']);
    expect(await tree(out)).toEqual(old);
  });
});

describe('what a build left that was killed while it put files in their places', () => {
  async function killed(): Promise<{ readonly folder: string; readonly out: string; readonly old: unknown }> {
    const folder = await scratch();
    const out = join(folder, 'dist');
    await publish(out, '旧');
    const old = await tree(out);
    const beside = join(folder, '.dist.zhaji-old');
    await mkdir(beside);
    // One file is replaced, one is new, one is taken away.
    const changes = [
      { path: 'index.html', kept: '0' },
      { path: 'new/index.html' },
      { path: '笔记-旧/1/index.html', kept: '2' },
    ];
    await disk.move(join(out, 'index.html'), join(beside, '0'));
    await disk.move(join(out, '笔记-旧/1/index.html'), join(beside, '2'));
    await writeFile(join(out, 'index.html'), '新');
    await mkdir(join(out, 'new'));
    await writeFile(join(out, 'new/index.html'), '新');
    await disk.remove(join(out, '笔记-旧/1'));
    await writeFile(join(beside, 'undo.json'), JSON.stringify(changes));
    return { folder, out, old };
  }

  test('is undone', async () => {
    const { folder, out, old } = await killed();
    await (await openOutput(out)).close();
    expect(await tree(out)).toEqual(old);
    expect(await readdir(out)).not.toContain('new');
    expect(await readdir(folder)).toEqual(['dist']);
  });

  test('goes with the site that somebody has thrown away since', async () => {
    const { folder, out } = await killed();
    await disk.remove(out);
    await (await openOutput(out)).close();
    expect(await readdir(folder)).toEqual([]);
    await publish(out, '新');
    expect(await readdir(folder)).toEqual(['dist']);
  });
});

describe('files that are not ours', () => {
  test('keep a folder from being replaced', async () => {
    const folder = await scratch();
    await writeFile(join(folder, 'thesis.tex'), '');
    const { message, advice } = await refusal(folder);
    expect(message).toContain('不是札记生成的网站');
    expect(advice).toContain('--out');
    expect(await readdir(folder)).toEqual(['thesis.tex']);
  });

  test('keep our own site from being replaced when somebody put them there', async () => {
    const out = join(await scratch(), 'dist');
    await publish(out, '旧');
    await mkdir(join(out, '.git'));
    await writeFile(join(out, '.git/HEAD'), '');
    await writeFile(join(out, '.DS_Store'), '');
    expect((await refusal(out)).message).toMatch(/会弄丢它们：\.git\/HEAD$/);
  });

  test('that arrive during the build stay, and the next build tells of them', async () => {
    const folder = await scratch();
    await publish(join(folder, 'dist'), '旧');
    const output = await openOutput(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/CNAME'), 'a.b');
    await output.publish(siteOf('新'));
    await output.close();
    expect(await readFile(join(folder, 'dist/CNAME'), 'utf8')).toBe('a.b');
    expect((await refusal(join(folder, 'dist'))).message).toContain('CNAME');
  });

  test('that stand where a new file shall stand are not replaced either', async () => {
    const folder = await scratch();
    await publish(join(folder, 'dist'), '旧');
    const output = await openOutput(join(folder, 'dist'));
    await writeFile(join(folder, 'dist/CNAME'), 'a.b');
    const files = [...siteOf('旧'), { path: 'CNAME', body: 'c.d' }];
    await expect(output.publish(files)).rejects.toThrow('CNAME');
    await output.close();
    expect(await readdir(folder)).toEqual(['dist']);
    expect(await readFile(join(folder, 'dist/CNAME'), 'utf8')).toBe('a.b');
  });

  test('an empty folder is nobody’s', async () => {
    const out = join(await scratch(), 'dist');
    await mkdir(out);
    await publish(out, '新');
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('新'.repeat(100));
  });

  test('a file in the place of the folder, and the root of the disk, are told', async () => {
    const folder = await scratch();
    await writeFile(join(folder, 'dist'), '');
    expect((await refusal(join(folder, 'dist'))).message).toContain('已有一个文件');
    expect((await refusal('/')).message).toContain('根目录');
  });

  test('a path that leads through a file, a dead link or a circle of links is told', async () => {
    const folder = await scratch();
    await writeFile(join(folder, 'file'), '');
    await symlink('nowhere/at-all', join(folder, 'dead'));
    await symlink('circle', join(folder, 'circle'));
    for (const out of ['file/dist', 'file/a/b/dist']) {
      expect((await refusal(join(folder, out))).message).toBe(
        `${join(folder, 'file')} 是一个文件，网站放不到它里面。`,
      );
    }
    expect((await refusal(join(folder, 'dead/dist'))).message).toBe(
      `这里建不了文件夹：${join(folder, 'dead')}`,
    );
    expect((await refusal(join(folder, 'circle/dist'))).message).toContain('一圈互相指着的符号链接');
    expect((await readdir(folder)).sort()).toEqual(['circle', 'dead', 'file']);
  });

  test.runIf(process.platform === 'linux')('where no folder can be made, that is told', async () => {
    expect((await refusal('/proc/zhaji/dist')).message).toBe('这里建不了文件夹：/proc/zhaji');
  });

  test.runIf(process.platform === 'linux')('a mount point is told before anything is written', async () => {
    const { message, advice } = await refusal('/proc');
    expect(message).toContain('挂载点');
    expect(advice).toContain('/proc/site');
  });
});

async function refusal(out: string): Promise<Obstacle> {
  const fault: unknown = await openOutput(out).catch((error: unknown) => error);
  if (fault instanceof Obstacle) return fault;
  throw new Error('was not refused');
}
