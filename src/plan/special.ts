/** The special functions that the plan needs, correct to about 1e-13 relative. */
export { erfc, normalQuantile } from "./special/normal.ts";
export { binomial, gammaP, gammaQ, lgamma, poissonCdf } from "./special/gamma.ts";
export { betaI } from "./special/beta.ts";
export { chiSquareQuantile, gammaQuantile, studentTQuantile, studentTTail } from "./special/quantiles.ts";
