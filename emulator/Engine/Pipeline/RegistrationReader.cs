using Microsoft.Data.Sqlite;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>Reads registrations from the store.</summary>
internal static class RegistrationReader
{
    public static IReadOnlyList<Step> Steps(StoreConnection connection)
    {
        var images = Images(connection).ToLookup(i => i.Step, i => i.Image);
        var steps = new List<Step>();
        using var reader = connection.Query("""
            SELECT s.sdkmessageprocessingstepid, s.name, m.name, s.primaryobjecttypecode, s.stage, s.mode, s.rank, s.filteringattributes, s.plugintypeid, s.configuration, s.impersonatinguserid
            FROM sdkmessageprocessingstep s JOIN sdkmessage m ON m.sdkmessageid = s.sdkmessageid WHERE s.statecode = 0
            """);
        while (reader.Read())
        {
            var id = Guid.Parse(reader.GetString(0));
            steps.Add(new Step(
                id,
                reader.GetString(1),
                reader.GetString(2),
                Text(reader, 3),
                (PipelineStage)reader.GetInt32(4),
                reader.GetInt32(5) == 1,
                reader.GetInt32(6),
                Names(Text(reader, 7)).ToHashSet(StringComparer.Ordinal),
                Guid.Parse(reader.GetString(8)),
                Text(reader, 9),
                Text(reader, 10) is { } user ? Guid.Parse(user) : null,
                [.. images[id]]));
        }

        return steps;
    }

    public static IReadOnlyList<CustomApi> CustomApis(StoreConnection connection)
    {
        var parameters = Parameters(connection, "customapirequestparameter", "isoptional").ToLookup(p => p.Api, p => p.Parameter);
        var properties = Parameters(connection, "customapiresponseproperty", "1").ToLookup(p => p.Api, p => p.Parameter);
        var apis = new List<CustomApi>();
        using var reader = connection.Query("SELECT customapiid, uniquename, isfunction, bindingtype, boundentitylogicalname, executeprivilegename, plugintypeid, isprivate FROM customapi");
        while (reader.Read())
        {
            var id = Guid.Parse(reader.GetString(0));
            apis.Add(new CustomApi(
                reader.GetString(1),
                reader.GetInt64(2) != 0,
                (ApiBinding)reader.GetInt32(3),
                Text(reader, 4),
                Text(reader, 5),
                Text(reader, 6) is { } type ? Guid.Parse(type) : null,
                [.. parameters[id]],
                [.. properties[id]])
            {
                IsPrivate = !reader.IsDBNull(7) && reader.GetInt64(7) != 0,
            });
        }

        return apis;
    }

    private static List<(Guid Step, StepImage Image)> Images(StoreConnection connection)
    {
        var images = new List<(Guid, StepImage)>();
        using var reader = connection.Query("SELECT sdkmessageprocessingstepid, entityalias, imagetype, attributes, messagepropertyname FROM sdkmessageprocessingstepimage");
        while (reader.Read())
        {
            var type = reader.GetInt32(2);
            images.Add((Guid.Parse(reader.GetString(0)), new StepImage(reader.GetString(1), type is 0 or 2, type is 1 or 2, Names(Text(reader, 3)), Text(reader, 4) ?? "Target")));
        }

        return images;
    }

    private static List<(Guid Api, ApiParameter Parameter)> Parameters(StoreConnection connection, string table, string optional)
    {
        var parameters = new List<(Guid, ApiParameter)>();
        using var reader = connection.Query($"SELECT customapiid, uniquename, type, {optional}, logicalentityname FROM {table} ORDER BY uniquename");
        while (reader.Read()) parameters.Add((Guid.Parse(reader.GetString(0)), new ApiParameter(reader.GetString(1), (ApiType)reader.GetInt32(2), !reader.IsDBNull(3) && reader.GetInt64(3) != 0, Text(reader, 4))));
        return parameters;
    }

    private static string[] Names(string? list) => list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Text(SqliteDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);
}
