/** What authors call a language → the grammar of highlight.js that colours it, or `text` for what is not coloured. */

/** Grammars that go by more than their own names. */
const aliases: Readonly<Record<string, string>> = {
  actionscript: 'as as3 actionscript-3',
  apache: 'apacheconf',
  applescript: 'osascript',
  arduino: 'ino',
  armasm: 'arm',
  asciidoc: 'adoc',
  autohotkey: 'ahk ahk2',
  bash: 'fish ksh sh shell shellscript terminal zsh',
  c: 'h opencl',
  clojure: 'clj cljs edn',
  coffeescript: 'coffee',
  cpp: 'c++ c++11 c++14 c++17 c++20 c++23 cplusplus cc cxx h++ hh hpp hxx cu cuda cuh metal',
  crystal: 'cr',
  csharp: 'c# cs',
  css: 'postcss qss wxss',
  delphi: 'pascal pas objectpascal',
  diff: 'patch',
  django: 'jinja jinja2 j2 liquid nunjucks',
  dockerfile: 'docker containerfile',
  dos: 'bat batch cmd',
  elixir: 'ex exs',
  erlang: 'erl',
  fortran: 'f f77 f90 f95 f03 f08 f18 fortran-fixed-form fortran-free-form',
  freedesktop: 'desktop systemd',
  fsharp: 'f# fs',
  gherkin: 'feature',
  glsl: 'frag hlsl vert shader',
  go: 'golang',
  graphql: 'gql',
  groovy: 'nextflow nextflow-groovy nf',
  handlebars: 'hbs',
  haskell: 'hs purescript',
  haxe: 'hx',
  ini: 'cfg conf config dotenv editorconfig env gitconfig toml',
  java: 'jsp',
  javascript: 'cjs js jsx mjs node nodejs',
  json: 'geojson hjson ipynb json5 jsonc jsonl jsonlines ndjson',
  julia: 'jl',
  kotlin: 'kt kts',
  latex: 'mathjax tex tikz',
  lisp: 'common-lisp elisp emacs-lisp',
  livescript: 'ls',
  lua: 'luau',
  makefile: 'kbuild make mak mk',
  markdown: 'md mdx qmd quarto rmarkdown rmd',
  mathematica: 'mma wl wolfram',
  matlab: 'octave',
  mipsasm: 'mips',
  nginx: 'nginxconf',
  nix: 'nixos',
  objectivec: 'mm obj-c obj-c++ objc objective-c objective-c++ objective-cpp objectivecpp',
  ocaml: 'ml',
  openscad: 'scad',
  perl: 'pl pm',
  pgsql: 'plpgsql postgres postgresql',
  powershell: 'ps ps1 pwsh',
  processing: 'pde',
  protobuf: 'proto proto3',
  puppet: 'pp',
  python: 'bazel cython gyp ipython ipython3 mojo py py2 py3 python2 python3 pyx sage starlark',
  'python-repl': 'pycon',
  q: 'kdb',
  qml: 'qt',
  reasonml: 'reason rescript',
  ruby: 'gemspec irb rb',
  rust: 'rs',
  scheme: 'racket rkt scm',
  scss: 'sass',
  shell: 'bash-session console shellsession',
  smalltalk: 'st',
  sql: 'hiveql hql mariadb mssql mysql plsql sqlite tsql',
  stan: 'stanfuncs',
  stata: 'ado do',
  stylus: 'styl',
  tcl: 'tk',
  typescript: 'angular-ts arkts cts ets mts ts tsx',
  vbnet: 'vb',
  vbscript: 'vbs',
  verilog: 'sv svh system-verilog systemverilog',
  vim: 'viml vimscript',
  wasm: 'wast wat',
  x86asm: 'asm assembler assembly nasm x86',
  xml: `angular-html astro atom blade htm html markup mathml plist rss svelte svg vue vue-html wxml xaml xhtml xsd
    xsl xslt`,
  xquery: 'xpath xq',
  yaml: 'yml',
};

/** Grammars that go by their own names alone. */
const others = `1c abnf accesslog ada angelscript arcade aspectj autoit avrasm awk axapta basic bnf brainfuck cal
  capnproto ceylon clean clojure-repl cmake coq cos crmsh csp d dart dns dsconfig dts dust ebnf elm erb erlang-repl
  excel fix flix gams gauss gcode gml golo gradle haml hsp http hy inform7 irpf90 isbl jboss-cli julia-repl lasso ldif
  leaf less livecodeserver llvm lsl maxima mel mercury mizar mojolicious monkey moonscript n1ql nestedtext nim node-repl
  nsis oxygene parser3 pf php php-template pony profile prolog properties purebasic r rib roboconf routeros rsl
  ruleslanguage sas scala scilab smali sml sqf step21 subunit swift taggerscript tap thrift tp twig vala
  vbscript-html vhdl wren xl zephir`;

/** No languages, and languages that no grammar knows: neither is a mistake of the author. */
const plain = `text ansi ascii gdb log none output plain plaintext pseudo pseudocode raw result txt
  abap agda apex apl ballerina beancount bibtex bicep bird bqn cadence caddyfile cairo cangjie chapel cobol codeowners
  codeql csv cue cypher d2 dafny dax dot fennel flowchart gantt gd gdscript gdshader git-commit git-rebase gleam gn
  gnuplot graphviz hack hcl hurl idris isabelle jade jsonnet just justfile kdl kql kusto lean lean4 lilypond logo mermaid
  meson mlir mmd modelica moonbit move nu nushell odin org perl6 pkl plantuml po prisma promql pug puml raku razor reg
  regex regexp rego restructuredtext riscv ron rosmsg rst sequence shaderlab smt2 solidity sparql ssh-config surrealql
  tablegen terraform tf tfvars tsv turtle typespec typst typ v vega vega-lite vyper wenyan wgsl wiki wikitext zig`;

const words = (list: string): string[] => list.trim().split(/\s+/);
const named = Object.entries(aliases);

/** Names first that are nearest to what someone may have meant. */
export const languages: ReadonlyMap<string, string> = new Map([
  ...[...named.map(([name]) => name), ...words(others)].map((name): [string, string] => [name, name]),
  ...named.flatMap(([name, list]) => words(list).map((alias): [string, string] => [alias, name])),
  ...words(plain).map((name): [string, string] => [name, 'text']),
]);
