import type { PlainKey } from '../model/texts';
import type { LawfulBasis, Observation, ObservationKind } from '../model/view';
import { Badge } from './Badge';
import { ExternalLink } from './ExternalLink';
import { Reason } from './Reason';
import { useTexts } from './texts';
import { Time } from './Time';
import { UserText } from './UserText';

const kinds: Record<ObservationKind, PlainKey> = {
  'Third party fact': 'fact.kind.thirdParty',
  Location: 'fact.kind.location',
  Behaviour: 'fact.kind.behaviour',
  Expectation: 'fact.kind.expectation',
  Promise: 'fact.kind.promise',
};

const bases: Record<LawfulBasis, PlainKey> = {
  Consent: 'fact.basis.consent',
  Contract: 'fact.basis.contract',
  'Legal obligation': 'fact.basis.legalObligation',
  'Vital interests': 'fact.basis.vitalInterests',
  'Public task': 'fact.basis.publicTask',
  'Legitimate interests': 'fact.basis.legitimateInterests',
};

/** One observation: what, then who says so, since when, why we may know it and until when. */
export function FactCard({ fact }: { readonly fact: Observation }) {
  const texts = useTexts();
  const { kind, aspect, value, source, url, collectedOn, confidence, basis, expiresOn } = fact;
  return (
    <li class="card fact">
      <div class="card-head">
        <div class="card-heading">
          <h3 class="card-title">
            <UserText text={value} />
          </h3>
          <dl class="fact-reasons">
            {aspect !== null && (
              <Reason name="fact.aspect">
                <UserText text={aspect} />
              </Reason>
            )}
            <Reason name="fact.source">{source === null ? texts.plain('fact.unknown') : <UserText text={source} />}</Reason>
            {collectedOn !== null && (
              <Reason name="fact.collected">
                <Time time={collectedOn} />
              </Reason>
            )}
            <Reason name="fact.basis">{texts.plain(basis === null ? 'fact.unknown' : bases[basis])}</Reason>
            <Reason name="fact.expires">{expiresOn === null ? texts.plain('fact.noEnd') : texts.formats.dayOfAnyYear(`${expiresOn}T12:00:00Z`, 0)}</Reason>
            {confidence !== null && <Reason name="fact.confidence">{texts.formats.percent.format(confidence)}</Reason>}
          </dl>
          <ExternalLink url={url} network={source ?? ''} />
        </div>
        {kind !== null && <Badge tone="neutral">{texts.plain(kinds[kind])}</Badge>}
      </div>
    </li>
  );
}
