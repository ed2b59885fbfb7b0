using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Observations;

/// <summary>
/// What observations and their retractions do, whatever arrives first: the newest version wins and a retraction is for ever. A Create and an
/// Update are alike, so that nothing has to wait.
/// </summary>
internal sealed class Facts
{
    private static readonly string[] Columns =
    {
        Observation.Kind, Observation.Aspect, Observation.Value, Observation.Source, Observation.SourceUrl, Observation.Confidence, Observation.LawfulBasis, Observation.CollectedOn, Observation.EditedOn,
        Observation.ExpiresOn, Observation.StateCode, TableRow.VersionNumber,
    };

    private readonly Dictionary<Guid, ObservationRow> held;
    private readonly Dictionary<Guid, Activity> now = new();
    private readonly Departed departed;
    private readonly Origin origin;

    private Facts(IEnumerable<ObservationRow> rows, Departed departed, Origin origin)
    {
        held = rows.ToDictionary(r => r.Id);
        this.departed = departed;
        this.origin = origin;
    }

    /// <summary>Rows that were created for what was retracted before it came, and have to be closed.</summary>
    public List<NewState> NewStates { get; } = new();

    /// <summary>Whose profiles the observations are about.</summary>
    public IEnumerable<Statement> Statements => now.Values.OfType<ObservedFact>().Select(f => new Statement(f, new Identity.ProfileFacts()));

    /// <summary>Reads what a batch touches; nothing where it holds no observations.</summary>
    public static Facts Load(IOrganizationService service, IReadOnlyList<Activity> activities, Departed departed, Origin origin)
    {
        var ids = activities.Where(a => a is ObservedFact or RetractedFact).Select(a => (object)ObservedFact.IdOf(a)).ToList();
        return new Facts(ids.Count == 0 ? new List<ObservationRow>() : service.In<ObservationRow>(Observation.Id, ids, Columns), departed, origin);
    }

    public Outcome Decide(ObservedFact fact)
    {
        if (origin.IsOwn(fact)) return new Outcome(fact.ExternalId, Outcome.Rejected, "about_ourselves", "'soc:about' is an account of ours, and not a customer's.");
        var id = fact.RowId;
        var known = held.TryGetValue(id, out var row) || now.ContainsKey(id);
        if (departed.Has(fact) || IsRetracted(id, row)) return Outcome.Of(fact, Outcome.Duplicate, known ? id : (Guid?)null);
        var latest = now.TryGetValue(id, out var earlier) ? RowOf((ObservedFact)earlier) : row;
        if (latest is not null && !FactRow.IsNewer(RowOf(fact), latest)) return Outcome.Of(fact, Outcome.Duplicate, id);
        now[id] = fact;
        return Outcome.Of(fact, known ? Outcome.Updated : Outcome.Created, id);
    }

    public Outcome Decide(RetractedFact retraction)
    {
        var id = ObservedFact.IdOf(retraction);
        held.TryGetValue(id, out var row);
        if (IsRetracted(id, row)) return Outcome.Of(retraction, Outcome.Duplicate, id);
        now[id] = retraction;
        return Outcome.Of(retraction, Outcome.Deleted, id);
    }

    public void Write(Authors authors, UnitOfWork work)
    {
        foreach (var change in now)
        {
            var known = held.TryGetValue(change.Key, out var row);
            var target = known ? work.Update(row!) : new ObservationRow(change.Key);
            if (change.Value is ObservedFact fact) Write(target, fact, authors, known);
            else Retract(target, known);
            if (!known) work.Create(target);
        }
    }

    private bool IsRetracted(Guid id, ObservationRow? row) => (row is not null && FactRow.IsRetracted(row)) || (now.TryGetValue(id, out var change) && change is RetractedFact);

    private static ObservationRow RowOf(ObservedFact fact)
    {
        var row = new ObservationRow();
        FactRow.Write(row, fact);
        return row;
    }

    private void Write(ObservationRow target, ObservedFact fact, Authors authors, bool known)
    {
        FactRow.Write(target, fact);
        target.ProfileId = authors.ProfileOf(fact).Reference;
        if (!known && origin.OwnerOfNamed is { } team) target.OwnerId = team;
    }

    private void Retract(ObservationRow target, bool known)
    {
        FactRow.Blank(target);
        if (known) target.Row.Deactivate();
        else NewStates.Add(NewState.Retracted(target.Id));
    }
}
