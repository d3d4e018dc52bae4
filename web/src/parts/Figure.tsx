import { Tooltip } from 'antd';
import type { ButtonHTMLAttributes } from 'react';
import type { FigureWire } from '../api/wire';
import { useSpoken } from '../texts/TextsProvider';
import { explainParam, explainedAsText, type Part } from './explain';
import { useAddressed } from './useAddress';
import { useFormats } from './useFormats';

interface FigureProps {
  figure: FigureWire;
  /** The part of the stock it was read of; empty for the whole; null for a part no explanation can be asked of. */
  of?: Part | null;
  /** What the figure is called, for a screen reader, where no heading says it. */
  title?: string;
}

/** A figure of the engine as the trade writes it; a click opens its explanation. */
export function Figure({ figure, of = {}, title }: FigureProps) {
  const { t, texts } = useSpoken();
  const formats = useFormats();
  const isExplained = of !== null && texts[`metric.${figure.code}`] !== undefined;
  const why =
    figure.value !== null
      ? figure.isAtLeast
        ? t('gap.atleast')
        : undefined
      : figure.gap === null
        ? t('web.figure.unknown')
        : t(`gap.${figure.gap}`);
  const written = figure.value === null ? '—' : formats.figure(figure.value, figure.unit);
  const text = figure.isAtLeast && figure.value !== null ? t('figure.atleast', written) : written;
  const label = [title, text === '—' ? why : text].filter(Boolean).join(' ');
  const shown = isExplained ? (
    <ExplainButton code={figure.code} of={of} label={label}>
      {text}
    </ExplainButton>
  ) : (
    <span className="number" {...(why === undefined ? {} : { tabIndex: 0, role: 'img', 'aria-label': label })}>
      {text}
    </span>
  );
  return why === undefined ? shown : <Tooltip title={why}>{shown}</Tooltip>;
}

interface ExplainButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  code: string;
  of: Part;
  label: string;
}

// Passes on what a tooltip gives it.
function ExplainButton({ code, of, label, children, ...rest }: ExplainButtonProps) {
  const [, explain] = useAddressed(explainParam);
  return (
    <button
      {...rest}
      type="button"
      className="figure number"
      aria-haspopup="dialog"
      aria-label={label}
      onClick={() => explain(explainedAsText({ code, of }))}
    >
      {children}
    </button>
  );
}
