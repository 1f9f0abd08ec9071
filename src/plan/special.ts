/** The special functions that the plan needs, correct to about 1e-13 relative. */
export { erfc, normalCdf, normalQuantile } from "./special/normal.ts";
export { binomial, gammaP, gammaQ, lgamma, poissonCdf, poissonPmf, poissonTail } from "./special/gamma.ts";
export { betaI, binomialCdf } from "./special/beta.ts";
export { chiSquareQuantile, gammaQuantile, studentTQuantile, studentTTail } from "./special/quantiles.ts";
