import 'mechanic.dart';

/// Core mechanics by the name that levels use; each step that builds one enters
/// it here.
const Map<String, Mechanic> coreMechanics = {};

/// Modifiers by the name that levels use.
const Map<String, ModifierView> modifierViews = {};
