import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { readFileSync, existsSync, statSync } from 'node:fs';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [root, path, name] of [['/tmp/out/s-hexo','/_posts/你好/','hexo'],['/tmp/out/s-obsidian','/深度-学习/注意力-机制/','obs'],['/tmp/out/d2l-zh','/chapter_convolutional-modern/batch-norm/','d2l'],['/tmp/out/cv_note','/README/','cv']]) {
  const s = createServer((q,r)=>{ let f = root+decodeURIComponent(q.url!.split('?')[0]!); if (existsSync(f)&&statSync(f).isDirectory()) f+='/index.html'; if(!existsSync(f)){r.statusCode=404;return r.end();} if(f.endsWith('.css'))r.setHeader('content-type','text/css'); if(f.endsWith('.html'))r.setHeader('content-type','text/html'); if(f.endsWith('.svg'))r.setHeader('content-type','image/svg+xml'); r.end(readFileSync(f)); }).listen(0);
  const p = await b.newPage({ viewport: { width: 1000, height: 1300 } });
  await p.goto(`http://localhost:${(s.address() as any).port}${encodeURI(path)}`);
  await p.screenshot({ path: `/tmp/t2/${name}.png` });
  s.close();
}
await b.close();
