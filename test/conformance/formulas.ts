/**
 * One formula or more for each group of functions that KaTeX supports (https://katex.org/docs/supported), after the
 * constructs of its own screenshot tests. Left out: what needs trust (`\href`, `\includegraphics`, `\html…`), `\tag`, which
 * this project draws itself, and what is an error on purpose.
 */

const lines = (text: string): readonly string[] => text.trim().split(/\n\s*/);

/** Fit for a line of text and for a line of their own. */
export const anywhere: Readonly<Record<string, readonly string[]>> = {
  accents: lines(String.raw`
    \hat x + \check y + \breve u + \acute e + \grave e + \tilde n + \bar m + \vec F_2^2 + \dot q + \ddot q + \mathring r
    \widehat{xyz} \quad \widetilde{xyz} \quad \widecheck{xyz}
    \text{\'a \^u \~n \=m \u g \.z \"o \r A \v c \H o}
    \overrightarrow{PQ} \overleftarrow{PQ} \overleftrightarrow{PQ} \Overrightarrow{PQ} \overleftharpoon{PQ} \overrightharpoon{PQ}
    \underrightarrow{PQ} \underleftarrow{PQ} \underleftrightarrow{PQ} \utilde{PQ}
    \overgroup{PQ} \undergroup{PQ} \overlinesegment{PQ} \underlinesegment{PQ}
    \overline{\overline{x^{x}}} \underline{\underline{y_{y}}}
    \overbrace{a+b}^{n} - \underbrace{c+d}_{m} + \overbracket{e} + \underbracket{f}
  `),
  delimiters: lines(String.raw`
    \left( \frac{x^2}{2} \middle| y \right] + \left\{ z \right.
    \bigl\lfloor u \bigr\rfloor \Bigl\lceil v \Bigr\rceil \biggl\langle w \biggr\rangle \Biggl\lvert t \Biggr\rvert
    \big/ \Big\backslash \bigg\uparrow \Bigg\Updownarrow
    \lVert x \rVert_2 + \left\Vert y \right\Vert + \lgroup a \rgroup + \lmoustache b \rmoustache
    \ulcorner q \urcorner \llcorner q \lrcorner \llbracket r \rrbracket
  `),
  environments: lines(String.raw`
    \begin{matrix} p & q \\ r & s \end{matrix}
    \begin{pmatrix} p & q \\ r & s \end{pmatrix}^{-1} \begin{bmatrix} 1 \\ 0 \end{bmatrix}
    \det A = \begin{vmatrix} p & q \\ r & s \end{vmatrix}, \begin{Vmatrix} 2 \end{Vmatrix}, \begin{Bmatrix} 3 \end{Bmatrix}
    \begin{bmatrix*}[r] -1 & 20 \\ 300 & -4 \end{bmatrix*}
    \begin{array}{|c|l:r|} \hline u & v & w \\ \hdashline x & y & z \\ \hline \end{array}
    \begin{array}{c} 1 \\[1ex] 2 \cr 3 \end{array}
    |x| = \begin{cases} x & \text{if } x \ge 0 \\ -x & \text{otherwise} \end{cases}
    \begin{rcases} m \\ n \end{rcases} \Rightarrow \begin{dcases} \frac{1}{m} \\ \frac{1}{n} \end{dcases}
    \begin{aligned} u &= v + w \\ &= w + v \end{aligned}
    \begin{alignedat}{2} 10 & x + & 3 & y = 2 \\ 3 & x + & 13 & y = 4 \end{alignedat}
    \begin{gathered} s = t \\ t^2 = s^2 \end{gathered}
    \sum_{\begin{subarray}{l} i \in I \\ j \notin J \end{subarray}} c_{ij} + \sum_{\substack{i<n \\ j<m}} d_{ij}
    \begin{smallmatrix} 1 & 0 \\ 0 & 1 \end{smallmatrix}
  `),
  letters: lines(String.raw`
    \alpha \beta \gamma \delta \epsilon \zeta \eta \theta \iota \kappa \lambda \mu \nu \xi \omicron \pi \rho \sigma \tau \upsilon \phi \chi \psi \omega
    \Gamma \Delta \Theta \Lambda \Xi \Pi \Sigma \Upsilon \Phi \Psi \Omega
    \varepsilon \vartheta \varkappa \varpi \varrho \varsigma \varphi \digamma \varGamma \varDelta
    \imath \jmath \ell \hbar \hslash \wp \Re \Im \aleph \beth \gimel \daleth \nabla \partial \eth \Finv \Game \Bbbk
    \N \Z \R \Complex \natnums \cnums
    \text{\ae\oe\o\ss\AA\AE\OE\O\i\j}
  `),
  annotations: lines(String.raw`
    \cancel{7} + \bcancel{8} + \xcancel{ABC} + \text{\sout{de}}
    \boxed{E = mc^2} \fbox{ok} \fcolorbox{red}{yellow}{F} \colorbox{aqua}{G}
    a_{\angl n} + \phase{-78^\circ}
    x \not= y, \; u \not\in U, \; p \neq q, \; v \notin V
  `),
  stacking: lines(String.raw`
    a \stackrel{!}{=} b \overset{\text{def}}{=} c \underset{n \to \infty}{\longrightarrow} d
    {n \atop k} + {n \choose k} + {n \brace k} + {n \brack k}
    \raisebox{0.3em}{up} - \raisebox{-0.3em}{down} + \vcenter{\frac{\frac12}{3}}
  `),
  spacing: lines(String.raw`
    a\,b\:c\;d\!e\ f~g\quad h\qquad i\thinspace j\medspace k\thickspace l\negthinspace m\enspace n
    u\kern1em v\mkern9mu w\mskip3mu x\hskip 1ex y\hspace{2em}z\hspace*{1em}z
    \frac{\phantom{x^2}}{y} \hphantom{ab} \vphantom{\int} \smash{X} \smash[b]{y} \mathstrut
    \mathllap{a}b \mathrlap{c}d \mathclap{e}f \llap{g} \rlap{h} \clap{i}
    \rule{1em}{0.5em} \rule[0.2em]{1ex}{2ex}
    a \nobreak + \allowbreak b = c
  `),
  logic: lines(String.raw`
    \forall x \exists y \nexists z : \neg p \land q \lor r \implies s \iff t \impliedby u \therefore v \because w
    A \cup B \cap C \setminus D \subset E \subseteq F \supset G \supseteq H \in I \ni J \notin K \varnothing \emptyset
    \{ x \mid x > 0 \} \quad \set{x} \quad \Set{ x | x < \frac12 } \quad \complement M
  `),
  operators: lines(String.raw`
    \sum_{i=1}^n \prod_{j} \coprod \int_0^1 \oint \iint \iiint \oiint \bigcup \bigcap \bigvee \bigwedge \bigoplus \bigotimes \bigodot \biguplus \bigsqcup
    \oiint x + \oiiint y
    \int\limits_0^1 + \sum\nolimits_i + \intop_a^b + \smallint
    a \pm b \mp c \times d \div e \cdot f \ast g \star h \circ i \bullet j \oplus k \ominus l \otimes m \oslash n \odot o \dagger p \ddagger q \amalg r
    u \wedge v \vee w \sqcup x \sqcap y \uplus z \wr a \ltimes b \rtimes c \dotplus d \boxplus e \boxtimes f \circledast g
    \sin x + \cos^2 x + \tan_a x + \ln y + \log_2 z + \exp w + \arcsin v + \sinh u + \det A + \gcd(a,b) + \ker f + \dim V
    \lim_{x \to 0} \limsup_n \liminf_n \varinjlim \varprojlim \sup_x \inf_x \max_x \min_x \argmax_x \argmin_x \Pr
    \operatorname{rank} A + \operatorname*{ess\,sup}_x f + \mathop{\rm tr} B
    a \bmod n \equiv b \pmod n, \; c \pod m, \; d \mod k
  `),
  fractions: lines(String.raw`
    \frac{a}{\frac{b}{c}} \dfrac{a}{b} \tfrac{a}{b} \cfrac{1}{1+\cfrac{1}{x}} a \over b
    \binom{n}{k} \dbinom{n}{k} \tbinom{n}{k}
    \genfrac ( ] {2pt}{1}{a}{a+1} + {a \above{1pt} b}
  `),
  roots: lines(String.raw`
    \sqrt{2} + \sqrt[3]{x+\sqrt[n]{y}}_{\sqrt z}
    \surd x
  `),
  scripts: lines(String.raw`
    x^{y^{z}}_{a_{b_c}} + {}_1^2 X + f'' + g'^2_3 + h_1'
    \mathchoice{D}{T}{S}{s} + {\textstyle\mathchoice{D}{T}{S}{s}}
  `),
  relations: lines(String.raw`
    a = b < c > d \le e \ge f \ll g \gg h \equiv i \sim j \simeq k \approx l \cong m \propto n \asymp o \doteq p
    q \prec r \succ s \preceq t \succeq u \vdash v \dashv w \models x \perp y \parallel z \bowtie a \smile b \frown c
    A \vcentcolon= B \coloneqq C \eqqcolon D \dblcolon E
    a \nless b \ngtr c \nleq d \ngeq e \nsim f \ncong g \nmid h \nparallel i \nsubseteq j \nsupseteq k \ntriangleleft l
    \lessgtr \gtrless \lesssim \gtrsim \leqslant \geqslant \trianglelefteq \vartriangle \blacktriangleright \between \pitchfork
  `),
  arrows: lines(String.raw`
    \to \gets \mapsto \longmapsto \leftarrow \rightarrow \leftrightarrow \Leftarrow \Rightarrow \Leftrightarrow \longleftrightarrow \Longrightarrow
    \uparrow \downarrow \updownarrow \nearrow \searrow \swarrow \nwarrow \hookrightarrow \hookleftarrow \twoheadrightarrow \rightsquigarrow
    \rightharpoonup \leftharpoondown \rightleftharpoons \leftrightarrows \circlearrowleft \curvearrowright \nRightarrow \nleftarrow \multimap
    \xrightarrow[lower]{upper} \xleftarrow{u} \xRightarrow{u} \xhookrightarrow{u} \xmapsto{u} \xrightleftharpoons[l]{u} \xtwoheadrightarrow{u} \xlongequal{u}
    \xrightleftarrows{k} \xrightequilibrium{k} \xleftequilibrium{k} \xtofrom{k}
  `),
  brackets: lines(String.raw`
    \bra{\phi} \ket{\psi} \braket{\phi|\psi} \Bra{\frac{\phi}{2}} \Ket{\psi} \Braket{ \phi | \frac{\partial^2}{\partial t^2} | \psi }
  `),
  colours: lines(String.raw`
    \textcolor{red}{r} + \textcolor{#0a0}{g} + {\color{blue} b + c} + d
    \displaystyle \textcolor{teal}{\int_0^1} f
  `),
  fonts: lines(String.raw`
    \mathbf{Ab} \mathit{Ab} \mathrm{Ab} \mathsf{Ab} \mathtt{Ab} \mathbb{A} \mathcal{A} \mathscr{A} \mathfrak{Ab} \mathnormal{Ab}
    \boldsymbol{\alpha + x} + \bm{\beta} + \bold{c} + \pmb{\mu} + \Bbb{Z} + \frak{g}
    {\rm rm} {\bf bf} {\it it} {\sf sf} {\tt tt} {\cal CAL}
    \text{roman \textbf{bold} \textit{italic} \texttt{mono} \textsf{sans} \emph{stressed} \textmd{m} \textup{u}}
  `),
  sizes: lines(String.raw`
    {\tiny a}{\scriptsize b}{\footnotesize c}{\small d}{\normalsize e}{\large f}{\Large g}{\LARGE h}{\huge i}{\Huge j}
    \displaystyle\sum_i \textstyle\sum_i \scriptstyle\sum_i \scriptscriptstyle\sum_i
    a^{\big| x}_{\Big\uparrow} + \dfrac{\Huge x}{y}
  `),
  punctuation: lines(String.raw`
    \ldots \cdots \vdots \ddots \dots \dotsb \dotsc \dotsi \dotsm \mathellipsis
    \% \# \& \_ \{ \} \backslash \lq \rq \colon \cdotp \ldotp \prime \backprime
    \text{\textquotedblleft q\textquotedblright{} --- \textendash{} \textless\textgreater\textbar\textunderscore\textasciitilde}
  `),
  symbols: lines(String.raw`
    \infty \angle \measuredangle \triangle \square \blacksquare \lozenge \bigstar \diamond \checkmark \maltese \dag \ddag \S \P \copyright \pounds \degree
    \spadesuit \heartsuit \diamondsuit \clubsuit \flat \natural \sharp \top \bot \mho \circledR \yen
    \KaTeX + \LaTeX + \TeX
  `),
  units: lines(String.raw`
    a\kern1pt b\kern1mm c\kern1cm d\kern1in e\kern1bp f\kern1pc g\kern1dd h\kern1cc i\kern1nd j\kern1nc k\kern1sp l\kern1ex m
  `),
  macros: lines(String.raw`
    \def\half{\tfrac12} \half + \half
    \newcommand{\norm}[1]{\lVert #1 \rVert} \norm{x} + \norm{y}
    \let\eps=\varepsilon \eps \quad \providecommand{\one}{1} \one \quad \renewcommand{\one}{I} \one
    \bgroup a+b\egroup \mathpunct{,} \mathbin{\#} \mathrel{R} \mathopen{(} \mathclose{)} \mathord{o} \mathinner{i}
  `),
  verbatim: lines(String.raw`
    \verb!x^2 <y>! + \verb*!a b!
  `),
  // What Markdown, HTML and YAML would take for their own.
  treacherous: lines(String.raw`
    a_{*}^{*} b_{*} * c ** d * e
    x<y>z \quad a<b \quad {{u}} \quad [v](w)
    \text{a: b - c} + [1][2] + \{ p \} + \backslash\# q
  `),
};

/** Only for a line of their own: several lines, or dollars inside, or environments that are displays themselves. */
export const displayed: Readonly<Record<string, readonly string[]>> = {
  environments: [
    String.raw`\begin{align*}
  a &= b \\
  c &= d
\end{align*}`,
    String.raw`\begin{gather*} u = v \\ w = x + y \end{gather*}`,
    String.raw`\begin{alignat*}{2} 3x &= y & \quad z &= 1 \\ x &= 9y & z &= 2 \end{alignat*}`,
    String.raw`\begin{equation*} e^{i\pi} = -1 \end{equation*}`,
    String.raw`\begin{equation*}
\begin{split}
  s &= t + u \\
    &= v
\end{split}
\end{equation*}`,
    String.raw`\begin{CD}
  A @>a>> B \\
  @VbVV @AAcA \\
  C @= D
\end{CD}`,
    String.raw`\begin{matrix*}[l]
  \displaystyle \int_0^1 f & \text{text} \\
  1 & 2
\end{matrix*}`,
  ],
  breaks: [
    `u = v
  + w
  - x`,
  ],
  dollars: [String.raw`\text{for $a < b$ and $c$, \$5}`, String.raw`\colorbox{aqua}{$x^2$} + \$`],
};
