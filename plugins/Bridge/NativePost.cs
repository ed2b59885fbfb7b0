using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Bridge;

/// <summary>A native social activity as an activity of ActivityStreams, so that there is one way in. What its columns have no room for is not there: a text of more than 2,000 characters was cut before it came.</summary>
internal static class NativePost
{
    public const string Table = "socialactivity";
    public const string ProfileTable = "socialprofile";
    public const string FromProfile = "postfromprofileid";

    public static readonly string[] Columns = { "community", "directioncode", "postmessagetype", "postedon", "postid", "threadid", "inresponseto", "posturl", FromProfile, "postauthor", "description", "subject", "createdon" };

    public static readonly string[] ProfileColumns = { "profilename", "profilefullname", "profilelink", "uniqueprofileid" };

    private const int Outgoing = 1;
    private const int Private = 1;

    /// <summary>The activity as JSON.</summary>
    /// <param name="row">The native row.</param>
    /// <param name="profile">Who wrote it, as its tool knows them; null where it does not say.</param>
    /// <param name="company">The actor that is the company on this network.</param>
    public static string Write(Entity row, Entity? profile, string company)
    {
        var isOutgoing = row.Option("directioncode") == Outgoing;
        var author = Author(row, profile);
        return JsonOutput.Object(o =>
        {
            o.Text("type", "Create");
            if (isOutgoing) o.Text("actor", company);
            else o.Object("actor", a => Actor(a, author, profile));
            o.Object("object", n => Note(n, row, isOutgoing ? author : company));
        });
    }

    /// <summary>Which network a native choice stands for, by our own choice of networks.</summary>
    public static Schema.Network NetworkOf(Entity row) => row.Option("community") switch
    {
        1 => Schema.Network.Facebook,
        2 => Schema.Network.X,
        _ => Schema.Network.Other,
    };

    private static void Note(JsonOutput note, Entity row, string other)
    {
        var community = row.Option("community") ?? 0;
        note.Text("type", "Note");
        note.Text("id", NativeIds.Post(community, row.Text("postid"), row.Id));
        note.Text("content", row.Text("description") ?? row.Text("subject") ?? "");
        note.Text("mediaType", "text/plain");
        note.Time("published", row.Time("postedon") ?? row.Time("createdon"));
        if (NativeIds.IsWeb(row.Text("posturl"))) note.Text("url", row.Text("posturl")!.Trim());
        if (NativeIds.Named(community, row.Text("inresponseto")) is { } parent) note.Text("inReplyTo", parent);
        if (NativeIds.Named(community, row.Text("threadid")) is { } thread) note.Text("context", thread);
        note.Array("to", t => t.Entry(row.Option("postmessagetype") == Private ? other : "as:Public"));
    }

    private static void Actor(JsonOutput actor, string id, Entity? profile)
    {
        actor.Text("type", "Person");
        actor.Text("id", id);
        if (profile is null) return;
        actor.Text("name", profile.Text("profilefullname") ?? profile.Text("profilename"));
        actor.Text("preferredUsername", profile.Text("profilename"));
        if (NativeIds.IsWeb(profile.Text("profilelink"))) actor.Text("url", profile.Text("profilelink")!.Trim());
    }

    /// <summary>A profile, else the customer whom the tool names, else nobody else than this post has.</summary>
    private static string Author(Entity row, Entity? profile)
    {
        var community = row.Option("community") ?? 0;
        if (profile is not null) return NativeIds.Profile(community, profile.Text("profilelink"), profile.Text("uniqueprofileid"), profile.Id);
        return row.GetAttributeValue<EntityReference>("postauthor") is { } customer ? NativeIds.Row(customer.Id) : NativeIds.Post(community, row.Text("postid"), row.Id) + ":author";
    }
}
