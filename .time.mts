import { makeSite, filesOf } from './src/build.ts';
import { subset } from './src/subset/subset.ts'; import { readStyles } from './src/read/read-styles.ts'; import { readTemplateWords } from './src/read/read-template-words.ts';import { cutFonts } from './src/subset/cut-fonts.ts';
import { silent } from './src/report/progress.ts';import fs from 'node:fs';
const T=async(n,f)=>{const t=performance.now(),c=process.cpuUsage();const v=await f();const d=process.cpuUsage(c);console.log(n,(performance.now()-t).toFixed(0)+' ms wall',((d.user+d.system)/1000).toFixed(0)+' ms cpu');return v};
const dir=process.argv[2];const cache='/tmp/fonts/cache-'+Date.now();
const made=await T('makeSite',()=>makeSite({contentDir:dir,drafts:false,cacheDir:cache},silent));
const ing={styles:await readStyles(),words:await T('words',readTemplateWords),cache:cache+'/fonts'};
const nb={sources:[],lenient:made.lenient};
for(let i=0;i<3;i++)await T('subset',()=>subset(made.site,nb,ing));
const files=cutFonts(made.fonts,cache+'/fonts');console.log('cuts',files.length);
const cutAll=async()=>{const q=files.values();const out=[];await Promise.all([0,1].map(async()=>{for(const f of q)out.push([f.path,(await f.body.make()).length])}));return out};
const out=await T('cut all cold',cutAll);await T('cut all warm',cutAll);
const g={};for(const [p,n] of out){const k=p.match(/assets\/(KaTeX|noto-serif-sc-\d+-\w+)/)[1];(g[k]??=[]).push(n)}
for(const [k,v] of Object.entries(g)){v.sort((a,b)=>a-b);console.log(k,'n',v.length,'sum',v.reduce((a,b)=>a+b,0),'p50',v[v.length>>1],'p90',v[Math.floor(v.length*.9)],'max',v.at(-1))}
const css=made.files.filter(f=>/css$/.test(f.path)).map(f=>[f.path,f.body.length]);console.log(css.length,'sheets',css.filter(x=>!/fonts/.test(x[0])),'lists',css.sort((a,b)=>b[1]-a[1]).slice(0,3));
console.log(made.problems.filter(p=>p.rule==='glyph-is-in-font').map(p=>p.message));
fs.rmSync(cache,{recursive:true});
