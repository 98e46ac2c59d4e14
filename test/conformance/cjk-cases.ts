/**
 * Emphasis where Chinese, Japanese and Korean touch it: cases after the ideas of the CJK-friendly amendments to CommonMark
 * (https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md), in our own words.
 */

/** Marks that end a run of bold, with Han behind it. */
export const closingMarks = [
  ...'，。、；：？！”’）】》」』〕〗〉…—～·〃々％〞﹂',
  ...['——', '……', '？！', '。”', '》）', ')', ']', '%', '.', ',', '!', '?', ':', ';', '"', "'", '+', '/'],
] as const;

/** Marks that begin one, with Han in front of it. */
export const openingMarks = [
  ...'“‘（【《「『〔〖〈…—～·￥＃〝﹁',
  ...['——', '（“', '《（', '(', '[', '{', '"', "'", '.', '#', '+', '-', '/', '@'],
] as const;

export type Case = readonly [text: string, html: string];

export const cases: Readonly<Record<string, readonly Case[]>> = {
  'quotes and brackets on both sides': [
    ['他说**“好的”**就走了', '他说<strong>“好的”</strong>就走了'],
    ['他说**“OK”**就走了', '他说<strong>“OK”</strong>就走了'],
    ['他说**"OK"**就走了', '他说<strong>"OK"</strong>就走了'],
    ['参见**《算法导论》**一书', '参见<strong>《算法导论》</strong>一书'],
    ['这叫**（自）注意力**机制', '这叫<strong>（自）注意力</strong>机制'],
    ['“**重点**”在这里', '“<strong>重点</strong>”在这里'],
    ['（**重点**）在这里', '（<strong>重点</strong>）在这里'],
    ['「**重点**」在这里', '「<strong>重点</strong>」在这里'],
    ['先**甲。**再**乙。**后丙', '先<strong>甲。</strong>再<strong>乙。</strong>后丙'],
    ['**甲：**乙，**丙：**丁', '<strong>甲：</strong>乙，<strong>丙：</strong>丁'],
  ],
  'Latin beside it': [
    ['**推荐：**React 与 Vue', '<strong>推荐：</strong>React与Vue'],
    ['**R-CNN（区域卷积）**的变体', '<strong>R-CNN（区域卷积）</strong>的变体'],
    ['Git**（版本管理）**入门', 'Git<strong>（版本管理）</strong>入门'],
    ['Git**（版本管理）**Hub', 'Git<strong>（版本管理）</strong>Hub'],
    ['**“注意力”**ViT 的核心', '<strong>“注意力”</strong>ViT的核心'],
    ['ViT**“注意力”**核心', 'ViT<strong>“注意力”</strong>核心'],
    ['**C++**和**C#**都行', '<strong>C++</strong>和<strong>C#</strong>都行'],
    ['约**86.3%**的样本', '约<strong>86.3%</strong>的样本'],
    ['售价**¥10,000**起', '售价<strong>¥10,000</strong>起'],
    ['编号**００１号**和**①**', '编号<strong>００１号</strong>和<strong>①</strong>'],
    ['**Ｆｕｌｌ！**ｗｉｄｔｈ', '<strong>Ｆｕｌｌ！</strong>ｗｉｄｔｈ'],
    ['协议**(HTTP)**很老', '协议<strong>(HTTP)</strong>很老'],
  ],
  'other markup inside and beside it': [
    ['点**[这里](https://example.org/)**看', '点<strong><a href="https://example.org/">这里</a></strong>看'],
    ['用**`git add`**暂存', '用<strong><code>git add</code></strong>暂存'],
    ['变量**`x`。**后面', '变量<strong><code>x</code>。</strong>后面'],
    [
      '**先看[图](https://example.org/)。**再读',
      '<strong>先看<a href="https://example.org/">图</a>。</strong>再读',
    ],
    ['这是***又粗又斜。***吗', '这是<em class="emphasis-mark"><strong>又粗又斜。</strong></em>吗'],
    ['**粗里有*点*。**后', '<strong>粗里有<em class="emphasis-mark">点</em>。</strong>后'],
    ['甲\\*\\*不是。\\*\\*乙', '甲**不是。**乙'],
    ['`**不是。**`乙', '<code>**不是。**</code>乙'],
  ],
  'single stars': [
    ['他*很好。*我也是', '他<em class="emphasis-mark">很好。</em>我也是'],
    ['他*“很好”*我也是', '他<em class="emphasis-mark">“很好”</em>我也是'],
    ['他*(very good)*我也是', '他<em>(very good)</em>我也是'],
    ['*a*中', '<em>a</em>中'],
    ['中*a*', '中<em>a</em>'],
  ],
  strikethrough: [
    ['~~错误。~~改正', '<del>错误。</del>改正'],
    ['原价~~（九折）~~现价', '原价<del>（九折）</del>现价'],
    ['他说~~“是”~~否', '他说<del>“是”</del>否'],
    ['甲~~()a~~a', '甲<del>()a</del>a'],
    ['a~~a()~~甲', 'a<del>a()</del>甲'],
    ['~~旧~~：~~旧~~', '<del>旧</del>：<del>旧</del>'],
    ['𩸽~~()a~~a', '𩸽<del>()a</del>a'],
    ['5~6日…12~13日', '5~6日…12~13日'],
  ],
  underscores: [
    ['__注意__：要点', '<strong>注意</strong>：要点'],
    ['注意：__要点__', '注意：<strong>要点</strong>'],
    ['“__要点__”', '“<strong>要点</strong>”'],
    ['是__粗__的', '是<strong>粗</strong>的'],
    ['变量snake_case_name不变', '变量snake_case_name不变'],
    ['变量 __init__ 不在中间', '变量<strong>init</strong>不在中间'],
  ],
  Japanese: [
    ['これは**本当です。**だから', 'これは<strong>本当です。</strong>だから'],
    ['彼は**「はい」**と言った', '彼は<strong>「はい」</strong>と言った'],
    ['**テスト（試験）**です', '<strong>テスト（試験）</strong>です'],
    ['カタカナー**(ktkn)**', 'カタカナー<strong>(ktkn)</strong>'],
    ['ｶﾅ**(half)**ｶﾅ', 'ｶﾅ<strong>(half)</strong>ｶﾅ'],
    ['あ𛀙**(か)**よ', 'あ𛀙<strong>(か)</strong>よ'],
  ],
  Korean: [
    ['**스크립트(script)**라고', '<strong>스크립트(script)</strong>라고'],
    ['**안녕(hello)**하세요', '<strong>안녕(hello)</strong>하세요'],
    ['그는**"예"**라고', '그는<strong>"예"</strong>라고'],
    ['**`npm`**을 실행', '<strong><code>npm</code></strong>을 실행'],
    ['ᅡ**(a)**', 'ᅡ<strong>(a)</strong>'],
    ['**(k)**ᄏ', '<strong>(k)</strong>ᄏ'],
  ],
  'Han beyond the basic plane, and variants': [
    ['𰻞𰻞**(biáng)**面', '𰻞𰻞<strong>(biáng)</strong>面'],
    ['𠮟**(正字)**也', '𠮟<strong>(正字)</strong>也'],
    ['**(前)**𮧟村', '<strong>(前)</strong>𮧟村'],
    ['葛\u{E0100}**(异体)**城', '葛\u{E0100}<strong>(异体)</strong>城'],
    ['羽\u{FE00}**(异体)**毛', '羽\u{FE00}<strong>(异体)</strong>毛'],
    ['﨑**(崎)**也', '﨑<strong>(崎)</strong>也'],
    ['⼈**(部首)**也', '⼈<strong>(部首)</strong>也'],
    ['**“\u{FE01}Git”\u{FE01}**Hub', '<strong>“\u{FE01}Git”\u{FE01}</strong>Hub'],
    ['〽\u{FE0E}**(庵点)**は', '〽\u{FE0E}<strong>(庵点)</strong>は'],
  ],
  'emoji and pictures of letters': [
    ['好**😀**的', '好<strong>😀</strong>的'],
    ['**很好！**😀', '<strong>很好！</strong>😀'],
    ['😀**（笑）**哈', '😀<strong>（笑）</strong>哈'],
    ['**㊗️快乐。**后', '<strong>㊗️快乐。</strong>后'],
    ['a**〰**a', 'a<strong>〰</strong>a'],
    ['a**㊙a**a', 'a<strong>㊙a</strong>a'],
    ['**👨‍👩‍👧：**一家', '<strong>👨‍👩‍👧：</strong>一家'],
  ],
  'nothing to emphasise': [
    ['甲** 乙。**丙', '甲** 乙。**丙'],
    ['甲**乙 **丙', '甲**乙 **丙'],
    ['甲**\u{3000}乙**丙', '甲**\u{3000}乙**丙'],
    ['甲**乙', '甲**乙'],
    ['算 2 * 3 * 4 得 24', '算2 * 3 * 4得24'],
    ['甲\\*乙\\*丙', '甲*乙*丙'],
    ['甲****乙', '甲****乙'],
  ],
};
