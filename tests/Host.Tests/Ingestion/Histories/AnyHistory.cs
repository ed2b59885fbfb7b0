using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion.Histories;

/// <summary>
/// Makes histories of four networks on which people and posts have the same ids: posts, edits, deletions by authors and by others,
/// reactions and their Undos, reports, late and missing parents, threads that join, people who leave, and an account that becomes a channel.
/// </summary>
internal static class AnyHistory
{
    public const string Prefix = "history";

    /// <summary>The company has an account on the first and the third; a person has the same name on the others.</summary>
    public static readonly string[] Networks = ["X", "Facebook", "Instagram", "LinkedIn"];
    private const int PostCount = 7;
    private const int ChannelNumber = 1_000;
    private static readonly string[] People = ["ada", "bob", "brand", "eve"];
    /// <summary>What is late is a complaint only to us, so that it counts whom a post is for.</summary>
    private static readonly string[] Opinions = ["", "I love this lamp, thank you!", "Still waiting, the parcel is late again.", "Terrible lamp. I want a refund."];
    private static readonly Gen<string> Person = Gen.Elements(People);

    /// <summary>Any history; a failing one is made as small as it goes.</summary>
    public static Arbitrary<History> Arbitrary => Arb.From(History, history => history.Simpler);

    private static Gen<History> History =>
        from main in Gen.Elements(Networks)
        let network = Gen.Frequency((2, Gen.Constant(main)), (1, Gen.Elements(Networks)))
        from authors in Person.ArrayOf(PostCount)
        from places in AnyPlace.ArrayOf(Networks.Length * PostCount)
        from notes in Some(Enumerable.Range(0, PostCount), 5, 6, post => Note(main, post, authors, places))
        from others in Many(0, 6, network.SelectMany(name => Gen.Choose(0, PostCount - 1).SelectMany(post => Note(name, post, authors, places))))
        from changes in Many(4, 15, network.SelectMany(name => Change(name, authors)))
        from reactions in Many(0, 9, network.SelectMany(React))
        from leaves in Many(0, 1, network.SelectMany(name => Person.Select(person => new[] { On(name, Posts.Leave(Prefix, person)) })))
        from leaving in Often(1, 4)
        from added in Perhaps(1, 3, network)
        from seed in Gen.Choose(0, int.MaxValue - 1)
        let said = notes.Concat(others).Concat(changes).Concat(reactions.SelectMany(r => r)).Concat(leaving ? leaves.SelectMany(l => l) : []).Select((activity, number) => new Said(number, activity))
        select new History([.. said, .. added is null ? Array.Empty<Happening>() : [new ChannelAdded(ChannelNumber, added, "eve")]], seed);

    /// <summary>Where, when and to whom a post was written, which every Create of it tells alike.</summary>
    private static Gen<Place> AnyPlace =>
        from parent in Perhaps(2, 3, Gen.Choose(0, PostCount).Select(p => $"p{p}"))
        from context in Perhaps(1, 8, Gen.Choose(0, 1).Select(c => $"c{c}"))
        from minute in Gen.Choose(0, 9)
        from mention in Perhaps(1, 3, Gen.Elements("brand", "eve"))
        from direct in Often(1, 6)
        select new Place(parent, context, minute, mention, direct);

    private static Gen<JsonObject> Note(string network, int post, string[] authors, Place[] places) =>
        from text in Gen.Choose(0, 1)
        let place = places[(Array.IndexOf(Networks, network) * PostCount) + post]
        from varied in Varied(Posts.Note(Prefix, $"p{post}", authors[post], place.Parent, place.Context, $"text {text} of {post}. {Opinions[(text * 2) + (post % 2)]}", $"2026-01-01T10:{place.Minute:00}:00Z", place.Mention), place.Direct)
        select On(network, varied);

    /// <summary>An edit or a deletion, most by the author.</summary>
    private static Gen<JsonObject> Change(string network, string[] authors) =>
        from post in Gen.Choose(0, PostCount - 1)
        from actor in Gen.Frequency((2, Gen.Constant(authors[post])), (1, Person))
        from text in Gen.Choose(0, 2)
        from day in Gen.Choose(1, 3)
        from minute in Gen.Choose(0, 3)
        from direct in Often(1, 6)
        from varied in Varied(Posts.Edit(Prefix, $"p{post}", actor, $"edit {text}. {Opinions[text]}", $"2026-01-0{day}T10:0{minute}:00Z"), direct)
        from deleted in Often(1, 4)
        select On(network, deleted ? Posts.Delete(Prefix, $"p{post}", actor) : varied);

    /// <summary>A report, or a reaction with or without its Undo, which another may try.</summary>
    private static Gen<JsonObject[]> React(string network) =>
        from post in Gen.Choose(0, PostCount - 1).Select(p => $"p{p}")
        from actor in Person
        from other in Person
        from name in Gen.Choose(0, 1).Select(n => $"{n}")
        from shares in Often(1, 3)
        let reaction = On(network, shares ? Posts.Share(Prefix, post, actor, name) : Posts.Like(Prefix, post, actor, name))
        from told in Gen.Frequency(
            (1, Gen.Constant(new[] { On(network, Posts.Flag(Prefix, post, actor)) })),
            (2, Gen.Constant(new[] { reaction })),
            (2, Gen.Constant(new[] { reaction, On(network, Posts.Undo(reaction, Prefix, actor)) })),
            (2, Gen.Constant(new[] { reaction, On(network, Posts.Undo(reaction, Prefix, other)) })))
        select told;

    /// <summary>What the actor says about itself differs from version to version.</summary>
    private static Gen<JsonObject> Varied(JsonObject activity, bool direct) =>
        from name in Perhaps(1, 3, Gen.Choose(0, 2).Select(n => $"name {n}"))
        from followers in Perhaps(1, 3, Gen.Choose(0, 99).Select(n => $"{n}"))
        select With(activity, direct, name, followers);

    private static JsonObject With(JsonObject activity, bool direct, string? name, string? followers)
    {
        var varied = activity.DeepClone().AsObject();
        if (direct) varied["object"]!["to"] = new JsonArray(Posts.Actor(Prefix, "bob"));
        if (name is not null) varied["actor"]!["name"] = name;
        if (followers is not null) varied["actor"]!["soc:followers"] = int.Parse(followers, System.Globalization.CultureInfo.InvariantCulture);
        return varied;
    }

    private static JsonObject On(string network, JsonObject activity)
    {
        activity["soc:network"] = network;
        return activity;
    }

    private static Gen<bool> Often(int times, int of) => Gen.Choose(1, of).Select(n => n <= times);

    private static Gen<string?> Perhaps(int times, int of, Gen<string> value) => Gen.Frequency<string?>((times, value.Select(v => (string?)v)), (of - times, Gen.Constant<string?>(null)));

    private static Gen<T[]> Many<T>(int least, int most, Gen<T> one) => Gen.Choose(least, most).SelectMany(count => one.ArrayOf(count));

    /// <summary>A value for most of some numbers.</summary>
    private static Gen<JsonObject[]> Some(IEnumerable<int> numbers, int times, int of, Func<int, Gen<JsonObject>> one) =>
        from kept in Gen.CollectToArray(numbers, number => Often(times, of).Select(k => (Number: number, Kept: k)))
        from values in Gen.CollectToArray(kept.Where(k => k.Kept).Select(k => k.Number), one)
        select values;

    private sealed record Place(string? Parent, string? Context, int Minute, string? Mention, bool Direct);
}
