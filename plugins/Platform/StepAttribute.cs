using System;

namespace SocialExtension.Plugins.Platform;

/// <summary>
/// Declares, beside the class that it runs, a step of the event pipeline. The packer writes the step's XML from it,
/// with ids that stay the same from build to build.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class StepAttribute : Attribute
{
    /// <summary>Declares a synchronous step.</summary>
    /// <param name="message">The message, "Create" or "Update".</param>
    /// <param name="table">The table's logical name.</param>
    /// <param name="stage">When it runs.</param>
    public StepAttribute(string message, string table, Stage stage)
    {
        Message = message;
        Table = table;
        Stage = stage;
    }

    /// <summary>The message that runs it.</summary>
    public string Message { get; }

    /// <summary>The table that it listens to.</summary>
    public string Table { get; }

    /// <summary>When it runs.</summary>
    public Stage Stage { get; }

    /// <summary>Its place among the steps of the same stage, 1 first.</summary>
    public int Rank { get; set; } = 1;

    /// <summary>Whether it runs after the commit, in its own transaction. PostOperation only.</summary>
    public bool Asynchronous { get; set; }

    /// <summary>The columns of an Update that make it run; an Update step always has some.</summary>
    public string[] Filter { get; set; } = Array.Empty<string>();

    /// <summary>The columns of the row as it was, under the alias "PreImage".</summary>
    public string[] PreImage { get; set; } = Array.Empty<string>();

    /// <summary>The columns of the row as it became, under the alias "PostImage". PostOperation only.</summary>
    public string[] PostImage { get; set; } = Array.Empty<string>();
}
