/** A note with something of everything: a program's first note takes ten times as long as those that follow. */

export const rehearsal = `# 排练

正文里有**粗体**、*斜体*、\`代码\`、[链接](https://example.org/)和公式 $\\frac{a_i}{\\sqrt{b}} \\in \\mathbb{R}^{n}$。

$$
\\mathcal{L} = -\\sum_{i=1}^{N} \\left[ \\hat{y}_i \\log p_i + \\lVert w \\rVert_2^2 \\right]
$$

- 一条
- 两条

> 引文

| 方法 | 精度 |
|---|---:|
| A | 1.0 |

\`\`\`python
def f(x: int) -> int:
    return x + 1  # one more
\`\`\`
`;
