import { Tooltip } from 'antd';
import { useSearchParams } from 'react-router';
import type { FigureWire } from '../api/wire';
import { useT } from '../texts/TextsProvider';
import { explainParam, explainedAsText } from './explain';
import { useFormats } from './useFormats';

interface FigureProps {
  figure: FigureWire;
  /** The part of the stock it was read of; empty for the whole. */
  of?: Readonly<Record<string, string>>;
  /** What the figure is called, for a screen reader, where no heading says it. */
  title?: string;
}

/** A figure of the engine as the trade writes it; a click opens its explanation. */
export function Figure({ figure, of = {}, title }: FigureProps) {
  const t = useT();
  const formats = useFormats();
  const [, setParams] = useSearchParams();
  const explain = () => setParams((before) => {
    const after = new URLSearchParams(before);
    after.set(explainParam, explainedAsText({ code: figure.code, of }));
    return after;
  }, { preventScrollReset: true });

  if (figure.value === null) {
    const why = figure.gap === null ? t('web.figure.unknown') : t(`gap.${figure.gap}`);
    return (
      <Tooltip title={why}>
        <button type="button" className="figure" onClick={explain} aria-label={[title, why].filter(Boolean).join(' ')}>
          —
        </button>
      </Tooltip>
    );
  }

  const written = formats.figure(figure.value, figure.unit);
  const text = figure.isAtLeast ? t('figure.atleast', written) : written;
  const button = (
    <button type="button" className="figure number" onClick={explain}
      aria-label={title === undefined ? undefined : `${title} ${text}`}>
      {text}
    </button>
  );
  return figure.isAtLeast ? <Tooltip title={t('gap.atleast')}>{button}</Tooltip> : button;
}
