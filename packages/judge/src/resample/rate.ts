/**
 * Why this is the bootstrap and not something like it: counts of n draws with replacement are multinomial. Independent Poisson
 * counts, given their sum N, are multinomial with N draws; adding n − N draws with replacement makes them multinomial with n draws,
 * whatever N was (Johnson, Kotz and Balakrishnan, Discrete Multivariate Distributions, 1997, 35.2). The rate lies 3.5
 * standard deviations below 1, so that N is above n about once in 4,000 resamples; such a resample is thrown away and drawn anew,
 * which changes nothing: given any N that is kept, the result is the same law.
 */
export const rateFor = (records: number): number => Math.max(0.1, 1 - 3.5 / Math.sqrt(records));
