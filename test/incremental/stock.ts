/** All characters but a few that the notebooks here are written in. A site that always shows them has always the same fonts, so that no edit changes every page by way of its style sheets. */

export const stock = [
  '㊣一丁三不与丙两个中为义乙也了于些人从代以件价份仿位作你做像全公关其写几出分列别到前力动单去又句另只',
  '可同名后哪图在地址坏块处多失头夺好子字它定对射小就尾己带年度式引归很得念意戊或截所找按损换据排接提摘',
  '收改数文断新方日旧早是最有期本样格档检概正没法注测深点独王用由甲界的目看知种空笔第签篇类精系结续者能',
  '自节行补表要见视觉让记讲论词话说请起跳转过这那部醒释里重链错长零面页题',
].join('');

/** The like of formulas. */
export const stockFormulas =
  '\\frac{a}{b} + \\mathcal{L} \\ell \\in \\mathbb{R}^{n} + \\sum_{i=1}^{N} x_i^2 \\alpha \\beta \\pi L cdwyk_{0123456789}';
