using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
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
    private readonly Dictionary<string, SocialProfileRow> profiles = new(StringComparer.Ordinal);

    /// <summary>Makes the authors of a batch.</summary>
    /// <param name="held">The rows that it touches.</param>
    /// <param name="origin">Which posts are the company's own.</param>
    /// <param name="networks">The names of networks.</param>
    /// <param name="work">Gets the rows that change.</param>
    /// <param name="links">
    /// Gets the profiles that are held and find or lose their customer. To be written after everything else: what follows a profile reads and
    /// changes messages and conversations, those of this call included.
    /// </param>
    public Authors(HeldRows held, Origin origin, Networks networks, UnitOfWork work, UnitOfWork links)
    {
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

    public SocialProfileRow ProfileOf(Activity activity) => profiles[activity.PersonKey];

    public void Take(IEnumerable<Statement> statements, IReadOnlyCollection<Departure> departures)
    {
        var gone = departures.ToDictionary(d => d.AuthorKey, StringComparer.Ordinal);
        foreach (var author in statements.Where(s => !origin.IsOwn(s.By)).GroupBy(s => s.By.PersonKey).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (gone.ContainsKey(author.Key)) continue;
            Take(author.ToList());
        }

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
        var posts = statements.Select(s => s.Post).OfType<Post>().Where(p => !p.IsUpdate).OrderBy(p => new Moment(p.PostedOn, p.ExternalId)).ToList();
        var match = EmailMatch.Of(row, Emails(posts, row), networks.Label(by.Network));
        var change = row is null ? New(by, posts.FirstOrDefault()) : match is null ? work.Update(row) : links.Update(row);
        facts.Write(change, row, by.Person.ExternalId);
        match?.Write(change);
        if (row is null) return;
        match?.Write(row);
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

    /// <summary>The verified addresses that may be used: the person agreed, or the channel does not ask for it.</summary>
    private IEnumerable<EmailStatement> Emails(IEnumerable<Post> posts, SocialProfileRow? row)
    {
        var agreed = row?.Consent == SocialProfileConsent.Granted;
        return from post in posts
               where post.Author.VerifiedEmail is not null && (agreed || origin.MayMatchWithoutConsent(post))
               select new EmailStatement(post.Author.VerifiedEmail!, post.Content.On, held.ContactsWith(post.Author.VerifiedEmail!));
    }

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
