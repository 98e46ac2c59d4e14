/** Random numbers → Markdown notes of 7.3 KB that every generator reads alike: 30 inline and 10 display formulas, 3 code blocks, a table. */

import { formulaMaker } from './formula-maker.ts';
import type { Seeded } from './seeded.ts';

export interface MadeNote {
  readonly category: string;
  readonly slug: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly tags: readonly string[];
  readonly body: string;
}

type Words = readonly [string, ...string[]];
const subjects: Words = [
  '卷积层',
  '自注意力',
  '残差连接',
  '位置编码',
  '解码器',
  '特征图',
  '损失函数',
  '批量归一化',
  '学习率',
  '候选框',
  '预训练模型',
  '查询向量',
  '掩码',
  '梯度',
  '采样点',
  '图像块',
  '感受野',
  '正则项',
  '温度系数',
  '动量',
  '编码器',
  '检测头',
  '锚框',
  '词嵌入',
  '知识蒸馏',
  '对比学习',
  '数据增强',
  '激活函数',
  '滑动窗口',
  '偏置',
  '通道数',
  '分辨率',
  '匈牙利匹配',
  '交叉熵',
  '梯度裁剪',
  '混合精度',
  '蒙特卡洛估计',
  '贝叶斯推断',
];
/** What headings and bold words speak of: a notebook comes back to the same few. */
const themes: Words = [
  '注意力',
  '卷积层',
  '编码器',
  '损失函数',
  '梯度',
  '特征图',
  '位置编码',
  '学习率',
  '掩码',
  '采样点',
  '候选框',
  '正则项',
];
const predicates: Words = [
  '决定了网络能看到多远',
  '在训练初期很不稳定',
  '与输入的长度成正比',
  '可以写成一次矩阵乘法',
  '不改变输出的形状',
  '比看上去便宜得多',
  '只在推理时才起作用',
  '需要小心地初始化',
  '把两个分支的结果加在一起',
  '在小物体上收益最大',
  '几乎不增加参数',
  '会被后面的层放大',
  '对超参数并不敏感',
  '解释了为什么收敛变慢',
  '让每个位置都能看到全局',
  '是这篇论文真正的贡献',
  '容易和前一种写法混淆',
  '值得单独画一张图',
  '在显存不够时可以省去',
  '恰好抵消了前一项的影响',
  '随着深度增加而逐渐消失',
  '使样本之间不再独立',
  '等价于给先验换了一种写法',
  '留到附录里再证明',
];
const openings: Words = [
  '换个角度看，',
  '先看最简单的情形：',
  '值得注意的是，',
  '实验里',
  '反过来说，',
  '在实现里，',
  '作者强调',
  '按照定义，',
  '直觉上，',
  '为了比较，',
  '与此同时，',
  '更一般地，',
  '如果去掉这一步，',
  '从表里可以读出，',
  '严格地讲，',
  '把式子展开以后，',
  '假如批量很小，',
  '到了第二阶段，',
];
const english: Words = [
  'Transformer',
  'ResNet-50',
  'ImageNet',
  'batch size',
  'softmax',
  'AdamW',
  'PyTorch',
  'dropout',
  'backbone',
  'FPN',
];
const topics: Words = ['检测', '分割', '自监督', '优化', '语言模型', '生成', '表示学习', '强化学习'];
const categories: Words = ['vision', 'language', 'optimization', 'generative', 'systems', 'theory'];

const code = {
  python: (n: number, name: string) => `class Block${n}(nn.Module):
    """One layer with ${n} channels."""

    def __init__(self, dim: int = ${n}, heads: int = 8) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(dim)
        self.${name} = nn.Linear(dim, 3 * dim, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        q, k, v = self.${name}(self.norm(x)).chunk(3, dim=-1)
        scores = q @ k.transpose(-2, -1) / ${n} ** 0.5  # scaled
        return x + scores.softmax(dim=-1) @ v`,
  javascript: (n: number, name: string) => `export function ${name}(values, step = ${n}) {
  const kept = values.filter((value, index) => index % step === 0);
  if (kept.length === 0) throw new RangeError(\`no value for step \${step}\`);
  return kept.reduce((sum, value) => sum + value ** 2, 0) / kept.length;
}`,
  bash: (n: number, name: string) => `# train on ${n} images
python train.py --config configs/${name}.yaml --batch-size ${n} \\
  --output "runs/$(date +%F)-${name}" | tee ${name}.log
grep -c "loss" ${name}.log && echo "done: $?"`,
} as const;
const languages = ['python', 'javascript', 'bash'] as const;
const identifiers: Words = ['attend', 'project', 'sample', 'gather', 'refine', 'encode', 'merge', 'warmup'];

export function noteMaker(random: Seeded): (number: number) => MadeNote {
  const { below, pick } = random;
  const formulas = formulaMaker(random);
  const math = (): string => `$${formulas.inline()}$`;

  const clause = (): string => `${pick(subjects)}${pick(predicates)}`;
  const sentence = (): string =>
    pick([
      () => `${pick(openings)}${clause()}，而${clause()}。`,
      () => `**${pick(themes)}**${pick(predicates)}，因此${clause()}；${clause()}。`,
      () => `当 ${pick(english)} 的规模变大时，${clause()}，*${pick(english)}* 也不例外。`,
      () =>
        `${pick(openings)}\`${pick(identifiers)}_${below(90)}\` 返回的是${pick(subjects)}，它${pick(predicates)}。`,
      () =>
        `详见[${pick(subjects)}的说明](https://example.org/${pick(identifiers)}/${below(1000)})，那里${clause()}。`,
    ])();
  const withMath = (): string =>
    pick([
      () => `记 ${math()}，其中${clause()}。`,
      () => `${pick(openings)}${math()}${pick(predicates)}，所以${clause()}。`,
      () => `由 ${math()} 可知，${clause()}。`,
    ])();
  const paragraph = (formulaCount: number): string =>
    [sentence(), ...Array.from({ length: formulaCount }, withMath)].join('');
  const block = (tag: keyof typeof code): string =>
    `\`\`\`${tag}\n${code[tag](below(900) + 10, `${pick(identifiers)}_${below(900)}`)}\n\`\`\``;
  const display = (): string => `$$\n${formulas.display()}\n$$`;
  const table = (): string =>
    [
      '| 方法 | 参数 | 精度 | 备注 |',
      '|---|---:|---:|---|',
      ...Array.from(
        { length: 5 },
        () => `| ${pick(english)} | ${below(400)} M | ${below(100)}.${below(10)} | ${pick(subjects)} |`,
      ),
    ].join('\n');
  const list = (): string => Array.from({ length: 2 }, () => `- ${sentence()}`).join('\n');

  const section = (number: number): string =>
    [
      `## ${pick(themes)}与${pick(themes)}`,
      paragraph(3),
      display(),
      paragraph(3),
      display(),
      block(languages[number % 3] ?? 'python'),
      number === 0 ? table() : list(),
    ].join('\n\n');

  return (number) => {
    const body = [
      paragraph(0),
      section(0),
      section(1),
      `### ${pick(themes)}\n\n> ${sentence()}`,
      section(2),
      section(3).replace(/```[^`]*```\n\n/, ''),
      `## 小结\n\n${paragraph(6)}\n\n${display()}\n\n${display()}\n\n${sentence()}`,
    ];
    const day = new Date(Date.UTC(2015, 0, 1) + number * 86_400_000 * 0.4);
    return {
      category: pick(categories),
      slug: `note-${String(number).padStart(5, '0')}`,
      title: `${pick(themes)}与${pick(themes)}：第 ${number} 篇`,
      date: day.toISOString().slice(0, 10),
      tags: [...new Set([pick(topics), pick(topics)])],
      body: `${body.join('\n\n')}\n`,
    };
  };
}
