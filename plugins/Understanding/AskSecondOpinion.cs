using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// Asks the platform's AISentiment for a message that is marked, after the commit, so that nobody waits for it. Where it is not to be had, our
/// own judgement stays. It is asked once for a text; a new version of it is due again.
/// </summary>
[Step("Update", SocialMessage.Table, Stage.PostOperation, Asynchronous = true, Filter = new[] { SocialMessage.SecondOpinion })]
public sealed class AskSecondOpinion : Plugin
{
    private const int Longest = 4000;

    private static readonly string[] Columns = JudgeMessages.Columns.Union(SecondOpinions.Columns).ToArray();

    private protected override void Run(Invocation invocation)
    {
        var target = invocation.Target<SocialMessageRow>();
        if (target.SecondOpinion != true || !SecondOpinions.AreOn(invocation.System, invocation.Trace)) return;
        if (Read(invocation.System, target.Id) is not { } sent || !SecondOpinions.IsDue(sent)) return;
        var opinion = SecondOpinion.Of(Ask(invocation, sent.Text!), invocation.Now);
        // The answer took its time: what a person said meanwhile stands, and what is another text by now was not asked about.
        if (Read(invocation.System, target.Id) is not { } row || row.Text != sent.Text || row.Visibility != sent.Visibility || row.StateCode != sent.StateCode) return;
        Write(invocation, row, opinion);
    }

    private static SocialMessageRow? Read(IOrganizationService service, Guid id) => service.Find<SocialMessageRow>(SocialMessage.Id, id, Columns);

    /// <summary>What AISentiment says; null where it can't be asked. Only codes go into the trace: a fault may quote the text.</summary>
    private static string? Ask(Invocation invocation, string text)
    {
        try
        {
            var answer = invocation.System.Execute(new OrganizationRequest("AISentiment") { ["Text"] = Values.Cut(text, Longest) });
            var said = answer.Results.TryGetValue("AnalyzedSentiment", out var value) ? value as string : null;
            invocation.Trace.Trace("AISentiment answered {0} characters.", said?.Length ?? 0);
            return said;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            invocation.Trace.Trace("AISentiment is not available: 0x{0:x8}. Our own judgement stays.", fault.Detail?.ErrorCode);
        }
        catch (Exception e) when (e is InvalidPluginExecutionException or CommunicationException or TimeoutException)
        {
            invocation.Trace.Trace("AISentiment is not available: {0}. Our own judgement stays.", e.GetType().Name);
        }

        return null;
    }

    private static void Write(Invocation invocation, SocialMessageRow row, SecondOpinion opinion)
    {
        var work = new UnitOfWork(invocation.System, SocialMessage.Table);
        var change = work.Update(row);
        change.SecondOpinion = false;
        if (opinion.Sentiment is null)
        {
            change.SentimentProvider = opinion.Provider;
            change.SentimentProvidedOn = opinion.On;
        }
        else
        {
            change.Row.Attributes.AddRange(new JudgedMessage(OwnJudge.Load(invocation.System, invocation.Trace), MessageText.Of(row), row, opinion).Changes().Row.Attributes);
        }

        work.Flush();
    }
}
