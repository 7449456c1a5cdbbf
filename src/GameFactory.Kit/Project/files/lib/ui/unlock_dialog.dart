import 'dart:async';

import 'package:flutter/material.dart';

import '../data/game_assets.dart';
import '../data/game_info.dart';
import '../services/level_gate.dart';
import '../services/services.dart';

/// Asks the player whether to open [level]; true when it is open afterwards.
Future<bool> askToUnlock(
  BuildContext context,
  Services services,
  int level,
) async {
  services.gate.promptShown(level);
  final opened = await showDialog<bool>(
    context: context,
    barrierDismissible: false,
    builder: (context) => UnlockDialog(gate: services.gate, level: level),
  );
  if (opened ?? false) {
    services.sound.play(GameAssets.unlockSound);
    return true;
  }
  return false;
}

/// The question, the wait, and what to do when it did not work.
class UnlockDialog extends StatefulWidget {
  const UnlockDialog({required this.gate, required this.level, super.key});

  /// Opens levels.
  final LevelGate gate;

  /// The level to open.
  final int level;

  @override
  State<UnlockDialog> createState() => _UnlockDialogState();
}

class _UnlockDialogState extends State<UnlockDialog> {
  bool _waiting = false;
  String _message = GameInfo.unlockText;

  Future<void> _unlock() async {
    setState(() => _waiting = true);
    final result = await widget.gate.unlock(widget.level);
    if (!mounted) {
      return;
    }
    if (result == GateResult.opened) {
      Navigator.of(context).pop(true);
      return;
    }
    setState(() {
      _waiting = false;
      _message = result == GateResult.declined
          ? 'The level opens when the video was watched to its end.'
          : 'There is no video just now. Please try again later.';
    });
  }

  @override
  Widget build(BuildContext context) {
    return AlertDialog(
      title: Text('Level ${widget.level}'),
      content: _waiting
          ? const SizedBox(
              height: 48,
              child: Center(child: CircularProgressIndicator()),
            )
          : Text(_message),
      actions: [
        TextButton(
          onPressed: _waiting ? null : () => Navigator.of(context).pop(false),
          child: const Text('Not now'),
        ),
        FilledButton(
          onPressed: _waiting ? null : () => unawaited(_unlock()),
          child: const Text('Open'),
        ),
      ],
    );
  }
}
