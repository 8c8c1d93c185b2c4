/** A country's flag as decoration: the name always stands beside it. */
export function Flag({ country }: { country: string }) {
  return <img className="flag" src={`/flags/${country.toLowerCase()}.svg`} alt="" width={18} height={12} loading="lazy" />
}
