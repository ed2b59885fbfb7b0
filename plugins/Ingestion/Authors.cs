using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The profiles of those who wrote the posts of a batch: made, brought up to date, linked, or erased.</summary>
internal sealed class Authors
{
    private readonly HeldRows held;
    private readonly Origin origin;
    private readonly Networks networks;
    private readonly UnitOfWork work;
    private readonly UnitOfWork links;
    private readonly ProfileMatches matches;
    private readonly Dictionary<string, SocialProfileRow> profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SocialProfileRow> changes = new(StringComparer.Ordinal);

    /// <summary>Makes the authors of a batch.</summary>
    /// <param name="held">The rows that it touches.</param>
    /// <param name="origin">Which posts are the company's own.</param>
    /// <param name="networks">The names of networks.</param>
    /// <param name="work">Gets the rows that change.</param>
    /// <param name="links">
    /// Gets the profiles that are held and find or lose their customer. To be written after everything else: what follows a profile reads and
    /// changes messages and conversations, those of this call included.
    /// </param>
    /// <param name="matches">Finds whom they may belong to.</param>
    public Authors(HeldRows held, Origin origin, Networks networks, UnitOfWork work, UnitOfWork links, ProfileMatches matches)
    {
        this.matches = matches;
        this.held = held;
        this.origin = origin;
        this.networks = networks;
        this.work = work;
        this.links = links;
    }

    /// <summary>Profiles that are made for actors that are gone.</summary>
    public List<NewState> NewStates { get; } = new();

    /// <summary>The profiles of actors that are gone.</summary>
    public List<SocialProfileRow> Gone { get; } = new();

    /// <summary>The keys of the authors whose profiles are created or changed.</summary>
    public IReadOnlyCollection<string> Written => changes.Where(c => c.Value.Row.Attributes.Count > 0).Select(c => c.Key).ToList();

    public SocialProfileRow ProfileOf(Activity activity) => profiles[activity.PersonKey];

    public void Take(IEnumerable<Statement> statements, IReadOnlyCollection<Departure> departures)
    {
        var gone = departures.ToDictionary(d => d.AuthorKey, StringComparer.Ordinal);
        foreach (var author in statements.Where(s => !origin.IsOwn(s.By)).GroupBy(s => s.By.PersonKey).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (gone.ContainsKey(author.Key)) continue;
            Take(author.ToList());
        }

        matches.Write();
        foreach (var departure in gone.OrderBy(g => g.Key, StringComparer.Ordinal)) Erase(departure.Value);
    }

    private void Take(IReadOnlyList<Statement> statements)
    {
        var by = statements[0].By;
        var row = held.Profile(by.Network, by.Person.ExternalId);
        if (row?.Erased == true)
        {
            profiles[by.PersonKey] = row;
            return;
        }

        var facts = ProfileFacts.Of(row);
        foreach (var statement in statements) facts.Include(statement.Facts);
        var posts = statements.Select(s => s.Post).OfType<Post>().ToList();
        var usable = posts.Where(p => MayMatch(p, row)).ToList();
        foreach (var post in usable) facts.IncludeVerified(post.Author, post.Content.On);
        var created = posts.Where(p => !p.IsUpdate).OrderBy(p => new Moment(p.PostedOn, p.ExternalId)).ToList();
        var match = EmailMatch.Of(row, Emails(created.Where(usable.Contains)), networks.Label(by.Network));
        var said = new SocialProfileRow();
        facts.Write(said, row, by.Person.ExternalId);
        var survivor = row is null ? null : held.Survivor(row);
        var asks = match is not { IsCertain: true } && usable.Count > 0 && SuggestedMatch.IsOpen(row) && (row is null || ProfileEvidence.Columns.Any(said.Contains));
        var change = row is null ? New(by, created.FirstOrDefault()) : match is null && survivor is null && !asks ? work.Update(row) : links.Update(row);
        changes[by.PersonKey] = change;
        foreach (var column in said.Row.Attributes) change.Row[column.Key] = column.Value;
        if (survivor is not null) change.CustomerId = row!.CustomerId = survivor;
        match?.Write(change, row);
        if (asks) matches.Add(row, change);
        if (row is null) return;
        match?.Write(row, row);
        profiles[by.PersonKey] = row;
    }

    private void Erase(Departure departure)
    {
        var row = held.Profile(departure.Network, departure.Author.ExternalId);
        if (row is not null) profiles[departure.AuthorKey] = row;
        var profile = row ?? New(departure, null);
        ErasedProfile.Write(row is null ? profile : links.Update(row), networks.Label(departure.Network), row is null);
        if (row is null) NewStates.Add(NewState.Inactive(profile.Id));
        Gone.Add(profile);
    }

    /// <summary>Whether what a post says may be used to find its author among customers: the person agreed, or the channel does not ask for it.</summary>
    private bool MayMatch(Post post, SocialProfileRow? row) => row?.Consent == SocialProfileConsent.Granted || origin.MayMatchWithoutConsent(post);

    private IEnumerable<EmailStatement> Emails(IEnumerable<Post> posts) =>
        posts.Where(p => p.Author.VerifiedEmail is not null).Select(p => held.Emails.Statement(p.Author.VerifiedEmail!, p.Content.On, p.Author.Name));

    private SocialProfileRow New(Activity activity, Post? first)
    {
        var row = new SocialProfileRow(RowIdentity.IdOf(activity.PersonKey))
        {
            Network = (Network)activity.Network,
            ExternalId = activity.Person.ExternalId,
            Key = activity.PersonKey,
        };
        if ((first is null ? origin.OwnerOfNamed : origin.OwnerOf(origin.ChannelOf(first))) is { } team) row.OwnerId = team;
        work.Create(row);
        profiles[activity.PersonKey] = row;
        return row;
    }
}
