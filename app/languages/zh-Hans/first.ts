/** What the start page says. */
export default Object.values(
  import.meta.glob<Readonly<Record<string, string>>>(
    [
      './texts.ts',
      './state/texts.ts',
      './ui/**/texts.ts',
      './features/{start,frame,library}/texts.ts',
      './core/{controls,spec}/texts.ts',
      './core/workloads/**/texts.ts',
    ],
    {
      eager: true,
      import: 'default',
    },
  ),
);
