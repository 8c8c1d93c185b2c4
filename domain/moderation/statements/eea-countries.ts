/** The European Economic Area: the countries that a statement of reasons can name as its territory. */
export const eeaCountries = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')
