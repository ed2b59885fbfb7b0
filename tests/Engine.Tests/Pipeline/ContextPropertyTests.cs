using System.Reflection;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>Each property of the context, of every version of the interface, holds what the platform puts there.</summary>
public sealed class ContextPropertyTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly Guid user;
    private readonly Guid row;
    private readonly Guid application = Guid.NewGuid();

    public ContextPropertyTests()
    {
        user = test.User("u", null, "System Administrator");
        test.Service.Update(new Entity("systemuser", user) { ["applicationid"] = application });
        row = test.Service.Create(Things.New("x", ("int", 1)));
    }

    public static TheoryData<string> Names => [.. typeof(IPluginExecutionContext7).GetInterfaces().Append(typeof(IPluginExecutionContext7)).SelectMany(i => i.GetProperties()).Select(p => p.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void APropertyHoldsWhatThePlatformPutsThere(string name)
    {
        object? seen = null;
        test.On("Update", Things.Thing, 40, call => seen = Show(Property(name).GetValue(call.Context)), images: PluginXml.Image("I", 2, "test_int"));
        test.Organization.ServiceFor(user).Update(new Entity(Things.Thing, row) { ["test_int"] = 2 });
        var step = test.Named("sdkmessageprocessingstep", test.Organization.Traces.Newest(1)[0].Step);
        Assert.Equal(Expected(name, step), seen);
    }

    public void Dispose() => test.Dispose();

    private object? Expected(string name, EntityReference step) => name switch
    {
        "Mode" => 0,
        "IsolationMode" => 2,
        "Depth" => 1,
        "Stage" => 40,
        "MessageName" => "Update",
        "PrimaryEntityName" => Things.Thing,
        "SecondaryEntityName" => "none",
        "PrimaryEntityId" => row,
        "RequestId" or "CorrelationId" or "OperationId" => "an id",
        "InputParameters" => "Target",
        "OutputParameters" or "SharedVariables" => "",
        "UserId" or "InitiatingUserId" or "AuthenticatedUserId" or "UserAzureActiveDirectoryObjectId" or "InitiatingUserAzureActiveDirectoryObjectId" => user,
        "BusinessUnitId" => test.Organization.RootBusinessUnitId,
        "OrganizationId" or "TenantId" => test.Organization.Id,
        "EnvironmentId" => test.Organization.Id.ToString("D"),
        "OrganizationName" => test.Organization.Name,
        "PreEntityImages" => "I: 1",
        "PostEntityImages" => "I: 2",
        "PreEntityImagesCollection" => "[I: 1]",
        "PostEntityImagesCollection" => "[I: 2]",
        "OwningExtension" => $"sdkmessageprocessingstep {step.Id}",
        "IsExecutingOffline" or "IsOfflinePlayback" or "IsPortalsClientCall" => false,
        "IsInTransaction" or "IsApplicationUser" => true,
        "OperationCreatedOn" => test.Clock.Now.UtcDateTime,
        "InitiatingUserApplicationId" => application,
        "PortalsContactId" => Guid.Empty,
        "InitiatingUserAgent" => "",
        "ParentContext" => "the Update of stage 10",
        _ => throw new InvalidOperationException($"What should {name} be?"),
    };

    /// <summary>Ids that are made anew each time count as there or not.</summary>
    private object? Show(object? value) => value switch
    {
        Guid id when id != user && id != row && id != application && id != test.Organization.Id && id != test.Organization.RootBusinessUnitId && id != Guid.Empty => "an id",
        EntityImageCollection images => string.Join(", ", images.Select(i => $"{i.Key}: {i.Value["test_int"]}")),
        EntityImageCollection[] many => string.Join(", ", many.Select(m => $"[{Show(m)}]")),
        ParameterCollection parameters => string.Join(", ", parameters.Keys),
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        IPluginExecutionContext parent => $"the {parent.MessageName} of stage {parent.Stage}",
        _ => value,
    };

    private static PropertyInfo Property(string name) => typeof(IPluginExecutionContext7).GetInterfaces().Append(typeof(IPluginExecutionContext7)).Select(i => i.GetProperty(name)).OfType<PropertyInfo>().Last();
}
