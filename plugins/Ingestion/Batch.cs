using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// The second half of a call: decides in memory what accepted activities change, one after the other, and collects it in units of work.
/// </summary>
internal sealed class Batch
{
    private readonly Records records;
    private readonly PostStates states;
    private readonly Departed departed;
    private readonly Permission permission;
    private readonly Posts posts;
    private readonly Reactions reactions;
    private readonly Facts facts;
    private readonly Authors authors;
    private readonly ChangedThreads changed;
    private readonly FreshPosts fresh;
    private readonly PostJudging judging;
    private readonly UnitOfWork work;

    /// <summary>Makes a batch.</summary>
    /// <param name="held">The rows that it touches.</param>
    /// <param name="records">What is remembered beside them.</param>
    /// <param name="loadFacts">Reads the observations that it touches.</param>
    /// <param name="live">The messages of conversations.</param>
    /// <param name="origin">Where the posts come from.</param>
    /// <param name="now">The time of the call.</param>
    /// <param name="networks">The names of networks.</param>
    /// <param name="judge">Judges what is said.</param>
    /// <param name="work">Gets the rows that change.</param>
    /// <param name="links">See Authors.</param>
    /// <param name="matches">Finds whom authors may belong to.</param>
    public Batch(HeldRows held, Records records, Func<Departed, Facts> loadFacts, LiveMessages live, Origin origin, DateTime now, Networks networks, Lazy<Judge> judge, UnitOfWork work, UnitOfWork links, ProfileMatches matches)
    {
        this.records = records;
        this.work = work;
        states = new PostStates(held, records, networks);
        permission = new Permission(held, origin, now);
        departed = new Departed(held);
        facts = loadFacts(departed);
        posts = new Posts(states, records, departed);
        reactions = new Reactions(states, records, departed);
        authors = new Authors(held, origin, networks, work, links, matches);
        changed = new ChangedThreads(held, live, networks);
        judging = new PostJudging(judge, origin);
        fresh = new FreshPosts(held, origin, networks, authors, changed, work);
    }

    /// <summary>Rows that were created and have to be closed once they are written, since a row is born open.</summary>
    public IEnumerable<NewState> NewStates => authors.NewStates.Concat(fresh.NewStates).Concat(facts.NewStates);

    /// <summary>Threads that turned out to be part of others.</summary>
    public IReadOnlyList<ThreadJoin> Joins => fresh.Joins;

    /// <summary>The keys of the actors whose profiles are created or changed.</summary>
    public IReadOnlyCollection<string> WrittenProfiles => authors.Written;

    /// <summary>The profiles of actors that are gone, whose content goes once the rows are written.</summary>
    public IReadOnlyCollection<SocialProfileRow> Gone => authors.Gone;

    /// <summary>Decides about activities, in the order in which they came.</summary>
    /// <param name="activities">The activities by their place in the input.</param>
    /// <param name="outcomes">Is filled at these places.</param>
    /// <param name="pathToRoot">See ThreadGraph.</param>
    public void Take(IReadOnlyDictionary<int, Activity> activities, Outcome?[] outcomes, Func<KnownThread, string, IReadOnlyList<string>> pathToRoot)
    {
        foreach (var entry in activities.OrderBy(a => a.Key)) outcomes[entry.Key] = Decide(entry.Value);
        foreach (var state in states.All) judging.Take(state);
        authors.Take(posts.Statements.Concat(facts.Statements), departed.Now);
        facts.Write(authors, work);
        changed.Take(states.All.Where(s => s.Row is not null && !s.WasTombstone && (s.IsTombstone || s.Content is not null)).Select(s => s.Content is null ? MessageChange.Gone(s.Row!) : MessageChange.Edited(s.Row!, s.Content, s.Judged?.Said)));
        fresh.Take(states.All.Where(s => s.Created is not null).ToList(), pathToRoot);
        changed.Write(work);
        states.Write(work);
        records.Write(work);
    }

    private Outcome Decide(Activity activity) => permission.Refuse(activity) ?? activity switch
    {
        Post post => posts.Decide(post),
        Deletion deletion => posts.Decide(deletion),
        Reaction reaction => reactions.Decide(reaction),
        Withdrawal withdrawal => reactions.Decide(withdrawal),
        Report report => reactions.Decide(report),
        ObservedFact fact => facts.Decide(fact),
        RetractedFact retraction => facts.Decide(retraction),
        Departure departure => departed.Decide(departure),
        _ => throw new InvalidOperationException($"Nothing decides about {activity.GetType().Name}."),
    };
}
