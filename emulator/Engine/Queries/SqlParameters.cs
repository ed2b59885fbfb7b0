namespace SocialExtension.Emulator.Queries;

/// <summary>The parameters of one statement.</summary>
internal sealed class SqlParameters
{
    private readonly List<object?> values = [];

    public object?[] Values => [.. values];

    /// <summary>Adds a value and says how the statement calls it.</summary>
    public string Add(object? value)
    {
        values.Add(value);
        return "@" + (values.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
