/** Bytes that are not UTF-8 → the encoding they look like; an honest guess from what each decoding would read as. */

export type Encoding = 'UTF-16LE' | 'UTF-16BE' | 'GB18030' | 'BIG5' | 'SHIFT_JIS';

/** The most frequent characters of running text; rare ones in a decoding betray the wrong encoding. */
const simplified =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理模型注像训练输计算层网络';
const traditional =
  '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系很情者最立代想已通並提直題程展五果料象員位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運指幾九區強放決西被做必先回則任取據處模型訓練輸層網絡';
const punctuation = '，。、；：？！（）《》“”「」・';

export function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const sample = bytes.subarray(0, 64 * 1024);
  const candidates: readonly [Encoding, ReadonlySet<string> | 'kana'][] = sample.includes(0)
    ? [
        ['UTF-16LE', new Set(simplified + traditional + punctuation)],
        ['UTF-16BE', new Set(simplified + traditional + punctuation)],
      ]
    : [
        ['GB18030', new Set(simplified + punctuation)],
        ['BIG5', new Set(traditional + punctuation)],
        ['SHIFT_JIS', 'kana'],
      ];
  let best: Encoding | undefined;
  let bestShare = 0.2; // about half of running Chinese is in the lists; a wrong decoding stays far below
  for (const [encoding, common] of candidates) {
    const share = familiarShare(new TextDecoder(encoding).decode(sample), common);
    if (share > bestShare) [best, bestShare] = [encoding, share];
  }
  return best;
}

/** How much of what is not ASCII is familiar; a text that is all ASCII (in UTF-16) counts as familiar. */
function familiarShare(text: string, common: ReadonlySet<string> | 'kana'): number {
  let familiar = 0;
  let total = 0;
  let ascii = 0;
  for (const char of text) {
    if (char >= ' ' && char <= '~') ascii++;
    if (char <= '~') continue;
    total++;
    // Half-width katakana is what Chinese bytes look like as Shift_JIS, so only full-width kana counts.
    const known =
      common === 'kana' ? /[\u3041-\u3096\u30a1-\u30fa\u3001\u3002]/.test(char) : common.has(char);
    if (known) familiar++;
  }
  if (total === 0) return ascii > 0 ? 1 : 0;
  return familiar / total;
}
