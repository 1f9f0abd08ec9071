import { defineRule, weighedMeasures } from "#rule";

/**
 * Take the measure that costs less than the downtime it prevents.
 *
 * With the cost of an hour it is plain arithmetic: the price of a measure for a
 * year beside what downtime costs with it and without. Measures are weighed
 * alone and together, as far as they do not change the same thing, and judged
 * is the one thing that matters: whether something on the list would be cheaper
 * than leaving things as they are. A measure that does not pay may stay on the
 * list. `punchlist sla` shows all of them, and from which hourly cost each pays.
 *
 * The figures are means over many years without holidays. Who takes more care
 * than that, for a bad year, leaves it off. Staging and development are not
 * judged.
 *
 * @see https://sre.google/sre-book/embracing-risk/
 */
export default defineRule({
  title: "No measure on the list is cheaper than the downtime that it prevents",
  fault: "Downtime costs more than the measure that would prevent it",
  harm: "money",
  severity: "warning",
  item: "T56",
  needs: [weighedMeasures],
  roles: ["production"],
  messages: {
    better:
      "{names} at {price} {currency} a year would prevent downtime of about {prevented} {currency} a year, and is only on the list; put it in place.",
    none: "Downtime costs about {loss} {currency} a year, and nothing that would prevent it is named; list measures with their yearly price.",
    cost: "Measures are listed, and nobody says what an hour of downtime costs, so their worth is unknown; declare cost.base.",
    assumed: "What a measure is worth rests on {keys}, which nobody declares; write it into punchlist.yaml.",
    refused: "{problem} Nothing can be computed until that is changed.",
  },

  subjects: ({ weighedMeasures }) => weighedMeasures,

  judge({ span, cost, measures, places, answer }, { pass, fail, unknown }) {
    if (!cost) return unknown({ span }, "cost");
    if ("refused" in answer) return unknown({ span }, "refused", { problem: answer.refused });
    const { currency, loss, better, restsOn } = answer.result;
    if (restsOn.length > 0) return unknown([cost, ...places], "assumed", { keys: restsOn.join(", ") });
    if (!measures) return unknown(cost, "none", { loss: roughly(loss), currency });
    if (!better) return pass(cost, ...places);
    const { names, price, prevented } = better;
    return fail([measures, cost], "better", {
      names,
      currency,
      price: Math.round(price),
      prevented: roughly(prevented),
    });
  },
});

/** Two digits: what is expected is known no better. */
function roughly(money: number): number {
  return Number(money.toPrecision(2));
}
