/** What the way to run a service is called that changes nothing. */
export const AS_IT_IS = "as it is";
