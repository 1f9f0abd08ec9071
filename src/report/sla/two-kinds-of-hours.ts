import { isDefault } from "../../plan/sourced.ts";
import type { InputRow, SlaAnswer } from "../../plan/sla/answer.ts";

/** Hours of service and hours of support are easily taken for each other, so one that was said without the other is told apart. */
export function twoKindsOfHours({ inputs }: SlaAnswer): readonly string[] {
  const row = (key: string): InputRow | undefined => inputs.find((input) => input.key === key);
  const [service, support] = [row("service.hours"), row("response.coverage")];
  if (!service || !support || isDefault(service.source) === isDefault(support.source)) return [];
  return isDefault(support.source)
    ? [
        `service.hours, ${service.value}, is when people need the service. When somebody works on an incident nobody said; taken is ${support.value}. Say it with --set support="Mon-Fri 9-17".`,
      ]
    : [
        `Support, ${support.value}, is when somebody works on an incident. When people need the service nobody said; taken is ${service.value}. Say it with --set hours="Mon-Fri 7-20".`,
      ];
}
