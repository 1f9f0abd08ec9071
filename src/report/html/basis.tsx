import type { VNode } from "preact";
import type { ProblemReport } from "../../model/index.ts";
import { isDefault, sourceText } from "../../plan/sourced.ts";
import { isMissing } from "../annex.ts";
import { inputRows } from "../plan/input-rows.ts";
import { NOT_MODELLED } from "../plan/not-modelled.ts";
import { setAsideText } from "../set-aside-text.ts";
import { amount } from "../table/amount.ts";
import { judgedFiles } from "../table/judged-files.ts";
import { placeOf } from "../table/place-rows.ts";
import { Section } from "./section.tsx";
import type { Subject } from "./subject.ts";

/** What the report rests on: files that were read, what was not and why, and what was assumed. */
export function Basis({ subject }: { readonly subject: Subject }): VNode {
  const { report, key } = subject;
  return (
    <Section
      id={`${key}basis`}
      title="What this rests on"
      lead="The report reads files and asks no server. It holds until one of these files changes."
    >
      <Files subject={subject} />
      <NotRead problems={report.problems} />
      <Assumptions subject={subject} />
    </Section>
  );
}

function Files({ subject: { report } }: { readonly subject: Subject }): VNode {
  const files = judgedFiles(report);
  const aside = setAsideText(report.environment.files);
  return (
    <>
      <details class="fold">
        <summary>{amount(files.length, "file was read", "files were read")}</summary>
        <div class="scrolls">
          <table class="small">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Read as</th>
                <th scope="col">Because it</th>
                <th scope="col">Host</th>
              </tr>
            </thead>
            <tbody>
              {files.slice(0, MOST).map(({ path, language, claimedBy, host, vendored }) => (
                <tr>
                  <td>
                    <code>{path}</code>
                  </td>
                  <td>
                    {language}
                    {vendored && <small>vendored, not judged</small>}
                  </td>
                  <td>{claimedBy}</td>
                  <td>{host ?? "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {files.length > MOST && <p class="more">{files.length - MOST} more are in the JSON report.</p>}
      </details>
      {aside !== undefined && <p>Found and not judged, because nobody named them: {aside}.</p>}
    </>
  );
}

const MOST = 300;

function NotRead({ problems }: { readonly problems: readonly ProblemReport[] }): VNode | null {
  if (problems.length === 0) return null;
  return (
    <details class="fold">
      <summary>{amount(problems.length, "place was not read", "places were not read")}, and why</summary>
      <ul class="plain">
        {problems.slice(0, MOST).map((problem) => (
          <li>
            <code>{placeOf(problem)}</code> {problem.message}
          </li>
        ))}
      </ul>
      {problems.length > MOST && <p class="more">{problems.length - MOST} more are in the JSON report.</p>}
    </details>
  );
}

/** Values that nobody confirmed, and what the models leave out. */
function Assumptions({ subject: { annex } }: { readonly subject: Subject }): VNode | null {
  const rows = [...slaRows(annex.sla), ...planRows(annex.plan)];
  const limits = [
    ...(isMissing(annex.sla) ? [] : annex.sla.notModelled),
    ...(isMissing(annex.plan) ? [] : NOT_MODELLED),
  ];
  if (rows.length + limits.length === 0) return null;
  return (
    <>
      {rows.length > 0 && (
        <details class="fold">
          <summary>{amount(rows.length, "value was assumed", "values were assumed")} that nobody confirmed</summary>
          <div class="scrolls">
            <table class="small">
              <thead>
                <tr>
                  <th scope="col">Input</th>
                  <th scope="col">Value</th>
                  <th scope="col">From</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(([name, value, from]) => (
                  <tr>
                    <td>{name}</td>
                    <td>{value}</td>
                    <td>{from}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      {limits.length > 0 && (
        <details class="fold">
          <summary>What the numbers leave out</summary>
          <ul class="plain">
            {limits.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Row = readonly [name: string, value: string, from: string];

function slaRows(sla: Subject["annex"]["sla"]): readonly Row[] {
  if (isMissing(sla)) return [];
  return sla.inputs
    .filter(({ source }) => isDefault(source))
    .map(({ key, value, source }) => [key, value, sourceText(source)]);
}

function planRows(plan: Subject["annex"]["plan"]): readonly Row[] {
  if (isMissing(plan)) return [];
  return inputRows(plan.inputs)
    .filter(({ from }) => /^(?:vendor default|study|assumption)/.test(from))
    .map(({ name, value, from }) => [name, value, from]);
}
