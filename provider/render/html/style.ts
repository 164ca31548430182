/** All the page needs: it loads nothing and runs nothing. */
export const style = `
:root { color-scheme: light dark; --ink:#1f2328; --soft:#59636e; --line:#d1d9e0; --bg:#fff; --card:#f6f8fa; --add:#1a7f37; --mod:#9a6700; --del:#cf222e; --mov:#0969da; --add-bg:#dafbe1; --del-bg:#ffebe9; --mod-bg:#fff8c5; --name:#0550ae }
@media (prefers-color-scheme: dark) { :root { --ink:#e6edf3; --soft:#9198a1; --line:#3d444d; --bg:#0d1117; --card:#151b23; --add:#3fb950; --mod:#d29922; --del:#f85149; --mov:#58a6ff; --add-bg:#12261e; --del-bg:#2d1317; --mod-bg:#272115; --name:#79c0ff } }
* { box-sizing: border-box }
body { margin:0 auto; max-width:70rem; padding:2rem 1.25rem 4rem; background:var(--bg); color:var(--ink); font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC",sans-serif }
h1 { font-size:1.5rem; margin:0 0 .75rem } h2 { font-size:1.1rem; margin:2.25rem 0 .75rem; padding-bottom:.35rem; border-bottom:1px solid var(--line) }
code, pre, .n { font:13px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace }
code { color:var(--name); overflow-wrap:anywhere } h1 code { font:inherit }
.chips { display:flex; flex-wrap:wrap; gap:.5rem; margin:0 0 1rem; padding:0; list-style:none }
.chips li { padding:.15rem .65rem; border:1px solid var(--line); border-radius:1rem; background:var(--card); font-size:.9rem }
.chips .alarm { border-color:var(--del); background:var(--del-bg); color:var(--del); font-weight:600 }
section.alarm { border:1px solid var(--del); border-radius:.5rem; background:var(--del-bg); padding:0 1.1rem .9rem; margin-top:1.5rem }
section.alarm h2 { border:0; margin:.9rem 0 .5rem; padding:0; color:var(--del) }
section.caution { border:1px solid var(--mod); border-radius:.5rem; background:var(--mod-bg); padding:0 1.1rem .9rem; margin-top:1.5rem }
section.caution h2 { border:0; margin:.9rem 0 .5rem; padding:0; color:var(--mod) }
ol.steps, ul.plain { list-style:none; margin:0; padding:0 }
ol.steps > li { display:grid; grid-template-columns:4.5rem 1.4rem 1fr; padding:.28rem 0; content-visibility:auto; contain-intrinsic-size:auto 2.2rem }
ol.steps > li:target { background:var(--mod-bg); outline:2px solid var(--mod); border-radius:.25rem }
ul.plain > li { padding:.28rem 0 }
.n { color:var(--soft); text-align:right; padding-right:.8rem } .why { color:var(--soft); font-size:.88rem }
.why code { color:inherit; font-weight:600 } a { color:inherit }
.add { color:var(--add) } .mod { color:var(--mod) } .del { color:var(--del) } .mov { color:var(--mov) } .g { font-weight:700 }
.chart { background:var(--card); border:1px solid var(--line); border-radius:.5rem; padding:.8rem 1rem; overflow-x:auto }
.chart ul { list-style:none; margin:0; padding-left:1.35rem; border-left:1px solid var(--line) } .chart > ul { padding-left:0; border:0 }
.chart li { padding:.1rem 0 } .chart .remark { color:var(--soft); font-size:.88rem; margin-left:.6rem } .chart .dep { font-weight:600 }
.chart .more { color:var(--soft); font-size:.88rem }
pre.diff { margin:.3rem 0 .6rem; padding:.5rem 0; background:var(--card); border:1px solid var(--line); border-radius:.5rem; overflow-x:auto }
pre.diff span { display:block; padding:0 .9rem; white-space:pre-wrap; overflow-wrap:anywhere } pre.diff .add { background:var(--add-bg) } pre.diff .del { background:var(--del-bg) } pre.diff .mod { background:var(--mod-bg) }
details { margin:.4rem 0 } summary { cursor:pointer }
footer { margin-top:3rem; color:var(--soft); font-size:.85rem }
@media print { details { display:block } body { max-width:none } }
`;
