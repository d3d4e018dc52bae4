import { Badge, Tag, Tooltip } from 'antd';
import type { FindingWire } from '../../api/wire';
import { Dash, DayText } from '../../parts/Numbers';
import { useSpoken, useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

// Colours that stand still: antd's "processing" pulses for ever.
const colourOf: Readonly<Record<string, string>> = {
  Critical: 'var(--ant-color-error)',
  High: 'var(--ant-color-warning)',
  Medium: 'var(--ant-color-primary)',
};

/** How much a finding weighs. */
export function SeverityBadge({ severity }: { severity: string }) {
  const t = useT();
  return <Badge color={colourOf[severity] ?? 'var(--ant-color-text-quaternary)'} text={titled(t(`weight.${severity}`))} />;
}

/** Which rule found it, and whether it is excess, obsolete or an alert. */
export function RuleText({ finding }: { finding: FindingWire }) {
  const t = useT();
  return (
    <span className="rule-text">
      {titled(t(`rule.${finding.rule}`))}
      {finding.kind !== 'None' && <Tag variant="filled">{t(`web.kind.${finding.kind}`)}</Tag>}
    </span>
  );
}

/** Grade 1 to 10 of the SKU. */
export function GradeTag({ grade }: { grade: number | null | undefined }) {
  const t = useT();
  return grade === null || grade === undefined ? (
    <Dash why={t('web.grade.none')} />
  ) : (
    <Tag variant="outlined" className={`grade grade-${grade}`}>
      {grade}
    </Tag>
  );
}

/** How sure it is; an exemption with its end and reason. */
export function StateText({ finding }: { finding: FindingWire }) {
  const { t } = useSpoken();
  const reason = useReason(finding.exemptReason);
  const words = titled(t(`state.${finding.state}`));
  if (finding.state !== 'Exempt') {
    return <span className={`state-${finding.state}`}>{words}</span>;
  }

  const until =
    finding.exemptUntil == null ? (
      words
    ) : (
      <>
        {words} → <DayText day={finding.exemptUntil} />
      </>
    );
  return reason === null ? (
    <span>{until}</span>
  ) : (
    <Tooltip title={reason}>
      <span tabIndex={0}>{until}</span>
    </Tooltip>
  );
}

/** Why it is exempt: a code of the engine in words, or the words a person gave. */
export function useReason(reason: string | null | undefined): string | null {
  const { t, texts } = useSpoken();
  if (reason == null || reason === '') {
    return null;
  }

  const key = `exempt.${reason}`;
  return texts[key] === undefined ? reason : t(key);
}
