export const id=259,ids=[259],modules={259:((s,_,o)=>{o.d(_,{readData:()=>d.v3});var d=o(5147)})};
