import 'package:flame/components.dart';

import '../rules/level.dart';
import '../rules/rules.dart';
import 'mechanic_view.dart';

/// A core mechanic: its rules and what draws them.
class Mechanic {
  const Mechanic({required this.rules, required this.view});

  /// Makes the rules of a level.
  final LevelRules Function(Level level) rules;

  /// Makes the view of a level.
  final MechanicView Function(Stage stage) view;
}

/// Makes what a modifier shows above the field.
typedef ModifierView = PositionComponent Function(Stage stage);
