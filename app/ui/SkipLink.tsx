/** The way past the bar for keyboards. It moves the focus only: the address holds the plan. */
export const SkipLink = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <a
    className="skip"
    href={`#${to}`}
    onClick={(event) => {
      event.preventDefault();
      document.getElementById(to)?.focus();
    }}
  >
    {children}
  </a>
);
