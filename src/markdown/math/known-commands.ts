/** Names of the commands and environments that notes use most, to find what a misspelt one was meant to be. */

export const knownCommands: readonly string[] = `
alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma
varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
frac dfrac tfrac cfrac binom sqrt sum prod coprod int iint iiint oint lim limsup liminf max min sup inf argmax argmin
arg det dim exp ln log gcd hom ker Pr sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh
left right middle big Big bigg Bigg bigl bigr Bigl Bigr lvert rvert lVert rVert vert Vert langle rangle lfloor rfloor
lceil rceil lbrace rbrace mid parallel
cdot cdots ldots dots vdots ddots times div pm mp ast star circ bullet oplus ominus otimes odot wedge vee cap cup
setminus in notin ni subset subseteq supset supseteq emptyset varnothing forall exists nexists neg land lor
leq geq neq approx equiv sim simeq cong propto ll gg prec succ perp triangleq doteq
leftarrow rightarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow longrightarrow Longrightarrow mapsto to gets
implies iff uparrow downarrow xrightarrow xleftarrow
hat bar tilde vec dot ddot check breve widehat widetilde overline underline overbrace underbrace overset underset
stackrel boxed cancel phantom
mathbb mathbf mathcal mathfrak mathit mathrm mathsf mathtt mathscr boldsymbol bm text textbf textit textrm mbox
operatorname operatorname* displaystyle textstyle scriptstyle limits nolimits substack
quad qquad hspace vspace hfill hline tag notag nonumber label ref eqref color textcolor colorbox
infty partial nabla hbar ell Re Im aleph prime dagger angle triangle square blacksquare checkmark
begin end newcommand renewcommand def gdef`
  .trim()
  .split(/\s+/);

export const knownEnvironments: readonly string[] = `
align align* aligned alignat alignat* alignedat array Bmatrix bmatrix cases CD darray dcases equation equation* gather
gather* gathered matrix pmatrix rcases smallmatrix split subarray Vmatrix vmatrix`
  .trim()
  .split(/\s+/);
